"""What may not be asked of a consumer."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.consumer import (
    business_rules_for_consumer,
    collection_cost,
    legal_interest,
    missing_call_number,
    missing_mediator,
    overindebted_debtor_demanded,
    penalty_clause,
    plan_at_a_cost,
    surtaxed_number,
    waived_right,
)

RULES: tuple[Rule, ...] = (
    business_rules_for_consumer.RULE,
    collection_cost.RULE,
    legal_interest.RULE,
    penalty_clause.RULE,
    overindebted_debtor_demanded.RULE,
    plan_at_a_cost.RULE,
    surtaxed_number.RULE,
    missing_call_number.RULE,
    waived_right.RULE,
    missing_mediator.RULE,
)
