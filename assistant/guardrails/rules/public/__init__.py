"""Public buyers."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.public import (
    business_law_to_public_buyer,
    enforcement_against_public_person,
    missing_public_reference,
    waived_moratory_interest,
)

RULES: tuple[Rule, ...] = (
    business_law_to_public_buyer.RULE,
    waived_moratory_interest.RULE,
    enforcement_against_public_person.RULE,
    missing_public_reference.RULE,
)
