"""The clock: the only source of time."""

from __future__ import annotations

from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time; the demonstration book has a clock that stands still."""

    def now(self) -> datetime:
        """Aware datetime in UTC."""
        ...

    def today(self) -> date:
        """The day in Paris."""
        ...
