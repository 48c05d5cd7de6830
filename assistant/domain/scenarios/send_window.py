"""Send window: the weekdays and hours in which a step of a scenario may reach the client.

It narrows the hours of the house, which are several, by kind of reminder (``dispatch/sending_window.py``): those tell
when an approved letter may leave, and this when a step is due at all.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

WORKING_WEEK = (0, 1, 2, 3, 4)
Works = Callable[[date], bool]  # whether offices work on a day: holidays and black-out days are not for us to know


@dataclass(frozen=True, slots=True)
class SendWindow:
    """``weekdays`` from 0 for Monday; from ``from_hour`` up to, and without, ``until_hour``, in the client's time."""

    weekdays: tuple[int, ...] = WORKING_WEEK
    from_hour: int = 8
    until_hour: int = 18

    def next_day(self, day: date, works: Works) -> date:
        """``day`` itself or the next one on which the window opens; at least one weekday that ``works`` is needed."""
        while day.weekday() not in self.weekdays or not works(day):
            day += timedelta(days=1)
        return day

    def opening(self, at: datetime, works: Works) -> datetime:
        """The first moment from ``at``, local time, at which a message may leave."""
        day = self.next_day(at.date(), works)
        if day == at.date() and at.hour < self.until_hour:
            return max(at, at.replace(hour=self.from_hour, minute=0, second=0, microsecond=0))
        if day == at.date():
            day = self.next_day(day + timedelta(days=1), works)
        return datetime.combine(day, time(self.from_hour), at.tzinfo)
