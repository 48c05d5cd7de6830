"""Which rules are off now: the sealed decisions, witnessed by the audit trail."""

from __future__ import annotations

from assistant.domain.approvals.rule_switch import UNSWITCHED, RulesOff, rules_off
from assistant.services.ports.unit_of_work import UnitOfWork

SWITCHED_OFF, SWITCHED_ON = "switch_rule_off", "switch_rule_on"


def rules_off_now(uow: UnitOfWork) -> RulesOff:
    """The decisions in force; not intact where one was changed, or where the last ones were removed."""
    witness = uow.audit.latest(SWITCHED_OFF, SWITCHED_ON)
    return rules_off(uow.rule_switches.all(), UNSWITCHED if witness is None else witness.details.get("seal", ""))
