"""Public buyers."""

from assistant.guardrails.registration import registered_unless_asked

RULES = registered_unless_asked(
    __name__,
    "business_law_to_public_buyer",
    "waived_moratory_interest",
    "refixed_moratory_rate",
    "enforcement_against_public_person",
    "payment_rules_bent",
    "missing_public_reference",
)
