"""Discounts, waivers, releases."""

from assistant.guardrails.registration import registered_unless_asked
from assistant.guardrails.rule import Concern

RULES = registered_unless_asked(
    __name__,
    "debt_released",
    "unapproved_discount",
    "unapproved_waiver",
    "debt_replaced",
    "fault_admitted",
    "plan_granted",
    concerns=Concern.DEMANDS | Concern.DEEDS,
)
