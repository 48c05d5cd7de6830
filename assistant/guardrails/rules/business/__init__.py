"""Late-payment rate, interest, fixed indemnity and costs between professionals."""

from assistant.guardrails.registration import registered_unless_asked
from assistant.guardrails.rule import Concern

RULES = registered_unless_asked(
    __name__,
    "wrong_indemnity",
    "long_payment_term",
    "undocumented_costs",
    "vat_on_indemnity",
    "penalty_base_without_tax",
    "wrong_late_rate",
    "unproven_contract_rate",
    "contract_rate_below_floor",
    "wrong_margin",
    "interest_on_interest",
    "double_interest",
    "sum_without_breakdown",
    "penalties_started_by_letter",
    "payment_put_on_costs",
    "unproven_penalty_clause",
    concerns=Concern.DEMANDS,
)
