"""Discounts, waivers, releases."""

from assistant.guardrails.registration import registered

RULES = registered(
    __name__,
    "debt_released",
    "unapproved_discount",
    "unapproved_waiver",
    "debt_replaced",
    "fault_admitted",
    "plan_granted",
)
