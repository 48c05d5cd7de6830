"""Call rhythm: when and how often the house dials; policy, no law (legal.md 11): it binds dialling, not sheets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from typing import Final

from assistant.domain.call_log import CallLog
from assistant.domain.debtor import DebtorKind
from assistant.domain.sending_window import SendingWindow

CONSUMER_HOURS: Final = (
    SendingWindow(opens=time(10), closes=time(13)),
    SendingWindow(opens=time(14), closes=time(19)),
)
BUSINESS_HOURS: Final = (SendingWindow(opens=time(9), closes=time(18)),)
WEEK: Final = timedelta(days=7)
RETRY: Final = timedelta(hours=2)  # the shortest time between two tries that nobody answered
HOURS_IN_WORDS: Final = (
    "Règle de la maison, non de la loi\u202f: particuliers du lundi au vendredi, 10\u202fh à 13\u202fh et "
    "14\u202fh à 19\u202fh\u202f; professionnels 9\u202fh à 18\u202fh\u202f; jamais le dimanche ni un jour férié."
)


@dataclass(frozen=True, slots=True)
class CallLimits:
    """The most calls to one debtor in seven days: those that somebody answered, and all tries."""

    answered: int
    tries: int

    def spent(self, logs: Iterable[CallLog], now: datetime) -> bool:
        """Whether another call would be one too many."""
        week = [log for log in logs if now - WEEK < log.started_at <= now]
        return len(week) >= self.tries or sum(log.outcome.answered for log in week) >= self.answered


_PRIVATE, _WORKING = CallLimits(answered=1, tries=3), CallLimits(answered=2, tries=5)


def call_hours(kind: DebtorKind) -> tuple[SendingWindow, ...]:
    """The windows in which such a debtor is dialled, in the debtor's own time."""
    return CONSUMER_HOURS if kind.is_consumer else BUSINESS_HOURS


def call_limits(kind: DebtorKind) -> CallLimits:
    """How often such a debtor is dialled."""
    return _PRIVATE if kind.is_consumer else _WORKING


def best_hour(logs: Iterable[CallLog], zone: tzinfo) -> int | None:
    """The local hour at which the right person was reached most often, the latest success first; None before any."""
    reached = sorted((log for log in logs if log.outcome.right_party), key=lambda log: log.started_at, reverse=True)
    counted = Counter(log.started_at.astimezone(zone).hour for log in reached)
    return counted.most_common(1)[0][0] if counted else None
