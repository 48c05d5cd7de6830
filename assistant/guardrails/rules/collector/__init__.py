"""Third-party collectors."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.collector import (
    collector_fee,
    missing_collector_mentions,
    missing_first_letter_reference,
)

RULES: tuple[Rule, ...] = (
    missing_collector_mentions.RULE,
    missing_first_letter_reference.RULE,
    collector_fee.RULE,
)
