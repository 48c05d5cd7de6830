"""Procedures truthfully announced."""

from assistant.guardrails.rule import Rule
from assistant.guardrails.rules.litigation import (
    costs_not_granted,
    false_stage,
    insolvency_threat,
    outcome_promised,
    unconditional_consequence,
)

RULES: tuple[Rule, ...] = (
    unconditional_consequence.RULE,
    false_stage.RULE,
    insolvency_threat.RULE,
    costs_not_granted.RULE,
    outcome_promised.RULE,
)
