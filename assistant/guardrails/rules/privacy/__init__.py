"""Nothing that is not the reader's business."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.privacy import (
    internal_note_leaked,
    missing_privacy_notice,
    other_client,
    sensitive_data,
)

RULES: tuple[Rule, ...] = (
    sensitive_data.RULE,
    internal_note_leaked.RULE,
    missing_privacy_notice.RULE,
    other_client.RULE,
)
