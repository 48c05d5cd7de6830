"""Nothing that is not the reader's business."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
