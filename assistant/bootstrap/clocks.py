"""The time: the machine's, or the moment at which a demonstration book stands still."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from assistant.services.ports.clock import Clock

PARIS = ZoneInfo("Europe/Paris")


@dataclass(frozen=True, slots=True)
class SystemClock:
    """The machine's time."""

    def now(self) -> datetime:
        """Aware datetime in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """The day in Paris."""
        return self.now().astimezone(PARIS).date()


@dataclass(frozen=True, slots=True)
class StandingClock:
    """A clock that stands still, for the demonstration book."""

    moment: datetime

    def now(self) -> datetime:
        """Aware datetime in UTC."""
        return self.moment

    def today(self) -> date:
        """The day in Paris."""
        return self.moment.astimezone(PARIS).date()


def clock_of(standing: str | None) -> Clock:
    """The machine's time, or that of a book whose moment is told."""
    return StandingClock(datetime.fromisoformat(standing)) if standing else SystemClock()
