"""Discounts, waivers, releases."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.concession import debt_released, unapproved_discount, unapproved_waiver

RULES: tuple[Rule, ...] = (debt_released.RULE, unapproved_discount.RULE, unapproved_waiver.RULE)
