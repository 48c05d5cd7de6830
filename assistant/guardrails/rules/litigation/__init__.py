"""Procedures truthfully announced."""

from assistant.guardrails.registration import registered_outside_tales
from assistant.guardrails.tale import is_tale_of_yours

RULES = registered_outside_tales(
    __name__,
    "unconditional_consequence",
    "false_stage",
    "insolvency_threat",
    "costs_not_granted",
    "outcome_promised",
    "court_of_another_kind",
    told=is_tale_of_yours,
)
