"""Discounts, waivers, releases."""

from assistant.guardrails.registration import registered_unless_asked

RULES = registered_unless_asked(
    __name__,
    "debt_released",
    "unapproved_discount",
    "unapproved_waiver",
    "debt_replaced",
    "fault_admitted",
    "plan_granted",
)
