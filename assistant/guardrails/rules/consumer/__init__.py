"""What may not be asked of a consumer."""

from assistant.guardrails.registration import registered_unless_asked
from assistant.guardrails.rule import Concern

RULES = registered_unless_asked(
    __name__,
    "business_rules_for_consumer",
    "collection_cost",
    "legal_interest",
    "penalty_clause",
    "overindebted_debtor_demanded",
    "plan_at_a_cost",
    "surtaxed_number",
    "missing_call_number",
    "waived_right",
    "missing_mediator",
    concerns=Concern.DEMANDS | Concern.DEEDS,
)
