"""Nothing that is not the reader's business."""

from assistant.guardrails.registration import registered

RULES = registered(
    __name__,
    "sensitive_data",
    "life_commented",
    "internal_note_leaked",
    "missing_privacy_notice",
    "other_client",
)
