"""Claims: whether the law still lets them be asked for."""

from __future__ import annotations

from datetime import date

from assistant.domain.gate.candidate import Candidate
from assistant.domain.gate.reason import Overrider, Reason, ReasonCode
from assistant.domain.interest.limitation import limitation_day
from assistant.domain.ledger.account import OpenItem


def time_barred(candidate: Candidate, as_of: date) -> Reason | None:
    """Everything past due is prescribed: no reminder of it without a lead's advice (GR-038)."""
    lapsed = []
    for item in reversed(candidate.account.remindable_items):  # the youngest first, which nearly always still runs
        day = _last_day(candidate, item)
        if day is None or day >= as_of:
            return None
        lapsed.append(day)
    if not lapsed:
        return None
    return Reason(
        ReasonCode.TIME_BARRED,
        f"Tout ce qui est échu est prescrit depuis le {max(lapsed):%d/%m/%Y}\u202f: "
        "prenez un avis avant toute démarche.",
        override=Overrider.NOBODY if candidate.debtor.kind.is_consumer else Overrider.TEAM_LEAD,
    )


def _last_day(candidate: Candidate, item: OpenItem) -> date | None:
    told = [promise.on for promise in candidate.promises if promise.is_about(item)]
    if item.last_paid_on is not None:
        told.append(item.last_paid_on)
    acknowledged = max(told, default=None)
    return limitation_day(candidate.debtor.kind, item.invoice.due_on, acknowledged)
