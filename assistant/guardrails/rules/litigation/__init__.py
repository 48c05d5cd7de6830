"""Procedures truthfully announced."""

from assistant.guardrails.meaning.tale import is_tale_of_yours
from assistant.guardrails.registration import registered_outside_tales
from assistant.guardrails.rule import Concern

RULES = registered_outside_tales(
    __name__,
    "unconditional_consequence",
    "false_stage",
    "insolvency_threat",
    "costs_not_granted",
    "outcome_promised",
    "court_of_another_kind",
    told=is_tale_of_yours,
    concerns=Concern.DEEDS,
)
