"""Third-party collectors."""

from assistant.guardrails.registration import registered

RULES = registered(
    __name__,
    "missing_collector_mentions",
    "missing_first_letter_reference",
    "collector_fee",
)
