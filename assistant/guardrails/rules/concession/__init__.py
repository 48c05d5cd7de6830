"""Discounts, waivers and releases."""

from assistant.guardrails.rule import Rule

RULES: tuple[Rule, ...] = ()
