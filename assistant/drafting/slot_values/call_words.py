"""Slots of what was said on the telephone: the day of a payment that left, the hour of the next call."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from assistant.domain.ledger.territory import territory_of
from assistant.domain.writing.situation import Situation
from assistant.drafting.slot_values.calendar_words import weekday_words

_PARIS: Final = ZoneInfo("Europe/Paris")


def call_values(situation: Situation) -> Mapping[str, str]:
    """The values of the slots on calls; "" where nothing of the kind was said."""
    call = situation.call
    return {
        "payment_sent_date": _day(call.on, situation) if call is not None and call.on is not None else "",
        "call_again": _moment(call.next_at, situation) if call is not None and call.next_at is not None else "",
    }


def _moment(at: datetime, situation: Situation) -> str:
    """« le jeudi 26 novembre à 10 heures », on the clock of where the client is."""
    zone = ZoneInfo(territory_of(situation.debtor.address).zone)
    there, here = at.astimezone(zone), at.astimezone(_PARIS)
    hour = f"{there.hour} heure{'s' if there.hour > 1 else ''}"
    minutes = f" {there.minute:02d}" if there.minute else ""
    local = ", heure locale" if there.utcoffset() != here.utcoffset() else ""
    return f"{_day(there.date(), situation)} à {hour}{minutes}{local}"


def _day(day: date, situation: Situation) -> str:
    return f"le {weekday_words(day, situation.as_of)}"
