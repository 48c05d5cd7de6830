"""Third-party collectors."""

from assistant.guardrails.registration import registered_unless_asked

RULES = registered_unless_asked(
    __name__,
    "missing_collector_mentions",
    "missing_first_letter_reference",
    "collector_fee",
)
