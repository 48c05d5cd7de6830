"""Procedures truthfully announced."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
