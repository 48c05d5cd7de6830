"""References and institutions in force."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
