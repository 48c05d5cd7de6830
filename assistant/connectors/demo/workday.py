"""Workday: the days and hours at which the demonstration's people work and write."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

PARIS: Final = ZoneInfo("Europe/Paris")
CLOSED: Final = frozenset({(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)})
OPENS: Final = 8 * 60 + 10  # minutes after midnight in Paris
CLOSES: Final = 18 * 60 + 50


def is_workday(day: date) -> bool:
    """Whether the shop is open: Monday to Friday, fixed public holidays apart."""
    return day.weekday() < 5 and (day.month, day.day) not in CLOSED  # noqa: PLR2004 - Saturday is 5


def workday_by(day: date) -> date:
    """The day itself, else the last workday before it."""
    while not is_workday(day):
        day -= timedelta(days=1)
    return day


def workday_from(day: date) -> date:
    """The day itself, else the next workday."""
    while not is_workday(day):
        day += timedelta(days=1)
    return day


def moment(day: date, minutes: int) -> datetime:
    """That many minutes after midnight in Paris, in UTC."""
    local = datetime.combine(day, time(minutes // 60, minutes % 60), PARIS)
    return local.astimezone(UTC)
