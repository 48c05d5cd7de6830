"""What may not be asked of a consumer."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
