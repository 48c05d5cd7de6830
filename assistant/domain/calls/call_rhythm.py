"""Call rhythm: when and how often the house dials; policy, no law (legal.md 11): it binds dialling, not sheets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from typing import Final

from assistant.domain.calls.call_log import CallLog
from assistant.domain.dispatch.sending_window import SendingWindow
from assistant.domain.ledger.debtor import DebtorKind

WEEK: Final = timedelta(days=7)
RETRY_HOURS: Final = 2  # the shortest time between two calls, in hours, unless the house sets another
LEAST_RETRY, MOST_RETRY = 1, 72  # bounds of what it sets
EARLIEST, LATEST = time(8), time(20)  # no house dials outside these hours, whatever it sets
SUNDAY: Final = 6


@dataclass(frozen=True, slots=True)
class CallLimits:
    """The most calls to one debtor in seven days: those that somebody answered, and all tries."""

    answered: int
    tries: int

    def free_at(self, logs: Iterable[CallLog], now: datetime) -> datetime:
        """The first moment from ``now`` on at which another call is not one too many."""
        week = sorted(
            (log for log in logs if now - WEEK < log.started_at <= now and not log.received),
            key=lambda log: log.started_at,
        )
        answered = [log for log in week if log.outcome.answered]
        full = [
            logs[-most].started_at + WEEK
            for logs, most in ((week, self.tries), (answered, self.answered))
            if len(logs) >= most
        ]
        return max(full, default=now)

    def spent(self, logs: Iterable[CallLog], now: datetime) -> bool:
        """Whether another call would be one too many."""
        return self.free_at(logs, now) > now


@dataclass(frozen=True, slots=True)
class DiallingRule:
    """When one kind of debtor is dialled, in the debtor's own time, and how often."""

    windows: tuple[SendingWindow, ...]
    limits: CallLimits


CONSUMERS: Final = DiallingRule(
    (SendingWindow(opens=time(10), closes=time(13)), SendingWindow(opens=time(14), closes=time(19))),
    CallLimits(answered=1, tries=3),
)
OTHERS: Final = DiallingRule((SendingWindow(opens=time(9), closes=time(18)),), CallLimits(answered=2, tries=5))


@dataclass(frozen=True, slots=True)
class CallRhythm:
    """The house's own rule for consumers, and that for everybody else; a team lead changes both."""

    consumers: DiallingRule = CONSUMERS
    others: DiallingRule = OTHERS
    retry_hours: int = RETRY_HOURS

    @property
    def retry(self) -> timedelta:
        """The pause after a call before the same client is dialled again, where no day was agreed on."""
        return timedelta(hours=self.retry_hours)

    def of(self, kind: DebtorKind) -> DiallingRule:
        """The rule for such a debtor."""
        return self.consumers if kind.is_consumer else self.others


# What no house may exceed: repeated calls are an offence (C. pén. 222-16), and aggressive towards a consumer.
MOST: Final = {"consumers": CallLimits(answered=2, tries=4), "others": CallLimits(answered=3, tries=7)}


def best_hour(logs: Iterable[CallLog], zone: tzinfo) -> int | None:
    """The local hour at which the right person was reached most often, the latest success first; None before any."""
    reached = sorted((log for log in logs if log.outcome.right_party), key=lambda log: log.started_at, reverse=True)
    counted = Counter(log.started_at.astimezone(zone).hour for log in reached)
    return counted.most_common(1)[0][0] if counted else None
