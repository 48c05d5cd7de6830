"""Sending window: on which weekdays and at which hours a kind of reminder may leave, and when the next one opens."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from assistant.domain.reminders.dunning import Stage

WEEKDAYS: Final = (0, 1, 2, 3, 4)  # Monday to Friday
HORIZON_DAYS: Final = 400  # beyond, no window ever opens
Closed = Callable[[date], bool]


@dataclass(frozen=True, slots=True)
class SendingWindow:
    """Weekdays (0 is Monday) and local hours of the debtor; ``stages`` empty for every kind of reminder."""

    weekdays: tuple[int, ...] = WEEKDAYS
    opens: time = time(8)
    closes: time = time(19)
    stages: tuple[Stage, ...] = ()


OFFICE_HOURS: Final = SendingWindow()


def windows_for(stage: Stage | None, windows: Iterable[SendingWindow]) -> tuple[SendingWindow, ...]:
    """Those that name the stage, else those for every kind."""
    kept = tuple(windows)
    named = tuple(window for window in kept if stage is not None and stage in window.stages)
    return named or tuple(window for window in kept if not window.stages)


def next_opening(windows: Iterable[SendingWindow], start: datetime, closed: Closed) -> datetime | None:
    """The first moment from ``start`` (aware, local to the debtor) inside a window; None where none ever opens.

    ``closed`` tells the days on which nothing leaves: public holidays and the house's own.
    """
    kept = sorted(windows, key=lambda window: window.opens)
    for offset in range(HORIZON_DAYS):
        day = start.date() + timedelta(days=offset)
        if closed(day):
            continue
        for window in kept:
            opens = datetime.combine(day, window.opens, start.tzinfo)
            closes = datetime.combine(day, window.closes, start.tzinfo)
            if day.weekday() in window.weekdays and start < closes:
                return max(opens, start)
    return None


def open_day(day: date, windows: Iterable[SendingWindow], closed: Closed, *, rather_before: bool) -> date:
    """``day`` where something may leave that day, else the nearest one before it, or after it.

    What is planned for a Sunday is done on the Friday before: on the Monday it would already be late.
    """
    weekdays = {weekday for window in windows for weekday in window.weekdays}
    step = timedelta(days=-1 if rather_before else 1)
    found = day
    for _ in range(HORIZON_DAYS):
        if found.weekday() in weekdays and not closed(found):
            return found
        found += step
    return day
