"""Dignity, urgency and measure."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
