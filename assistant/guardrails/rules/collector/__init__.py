"""Third-party collection."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
