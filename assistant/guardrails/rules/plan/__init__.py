"""Payment plans."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
