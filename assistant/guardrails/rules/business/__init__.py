"""Late-payment rate, interest, fixed indemnity and costs between professionals."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.business import (
    contract_rate_below_floor,
    double_interest,
    interest_on_interest,
    long_payment_term,
    payment_put_on_costs,
    penalties_started_by_letter,
    penalty_base_without_tax,
    sum_without_breakdown,
    undocumented_costs,
    unproven_contract_rate,
    vat_on_indemnity,
    wrong_indemnity,
    wrong_late_rate,
    wrong_margin,
)

RULES: tuple[Rule, ...] = (
    wrong_indemnity.RULE,
    long_payment_term.RULE,
    undocumented_costs.RULE,
    vat_on_indemnity.RULE,
    penalty_base_without_tax.RULE,
    wrong_late_rate.RULE,
    unproven_contract_rate.RULE,
    contract_rate_below_floor.RULE,
    wrong_margin.RULE,
    interest_on_interest.RULE,
    double_interest.RULE,
    sum_without_breakdown.RULE,
    penalties_started_by_letter.RULE,
    payment_put_on_costs.RULE,
)
