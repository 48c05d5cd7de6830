"""Third-party collectors."""

from assistant.guardrails.registration import registered_outside_tales

RULES = registered_outside_tales(
    __name__,
    "missing_collector_mentions",
    "missing_first_letter_reference",
    "collector_fee",
)
