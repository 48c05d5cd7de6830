"""Payment plans."""

from assistant.guardrails.registration import registered_unless_asked
from assistant.guardrails.rule import Concern

RULES = registered_unless_asked(
    __name__,
    "costly_plan",
    "incomplete_plan",
    "unbalanced_instalments",
    "acceleration_by_law",
    "plan_called_title",
    "plan_beyond_limits",
    "wrong_instalment_date",
    "respected_plan_called_in",
    "promise_called_early",
    "kept_plan_revoked",
    "planned_invoice_demanded",
    "miscounted_instalments",
    concerns=Concern.DEMANDS | Concern.DEEDS,
)
