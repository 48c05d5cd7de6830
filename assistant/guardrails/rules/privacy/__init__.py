"""Nothing that is not the reader's business."""

from assistant.guardrails.meaning.small_talk import doubting_small_talk
from assistant.guardrails.registration import registered

RULES = (
    *registered(__name__, "sensitive_data"),
    *doubting_small_talk(registered(__name__, "life_commented")),
    *registered(__name__, "internal_note_leaked", "missing_privacy_notice", "other_client"),
)
