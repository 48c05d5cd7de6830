"""Pressure that the law forbids."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
