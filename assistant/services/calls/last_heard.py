"""When a client was last heard: a message that a person wrote, a call that somebody answered, a promise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final
from zoneinfo import ZoneInfo

from assistant.domain.case import Case
from assistant.domain.mail.correspondence import Direction, Nature

_PARIS: Final = ZoneInfo("Europe/Paris")


def last_heard(case: Case) -> date | None:
    """The latest day, in Paris, up to the day of the case; None where nothing ever came."""
    return max((day for day in _days(case) if day <= case.as_of), default=None)


def _days(case: Case) -> Iterator[date]:
    for message in case.messages:
        if message.direction is Direction.IN and message.nature is Nature.WRITTEN:
            yield message.sent_at.astimezone(_PARIS).date()
    for call in case.calls:
        if call.received or call.outcome.answered:
            yield call.started_at.astimezone(_PARIS).date()
    for promise in case.promises:
        yield promise.on
