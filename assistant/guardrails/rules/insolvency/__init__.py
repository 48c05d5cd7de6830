"""Debtors in insolvency proceedings."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
