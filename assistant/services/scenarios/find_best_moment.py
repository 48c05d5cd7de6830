"""Find the best moment to reach a client: from their own replies and payments, their segment's where these are few."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from assistant.domain.ledger.account import Movements
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.reminders.best_moment import BestMoment, Traces, best_moment
from assistant.domain.scenarios.segment import segment_of
from assistant.services.authorise import authorise_for
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

PARIS = ZoneInfo("Europe/Paris")
SPAN = timedelta(days=730)  # older habits are not told
PEERS = 150  # clients of the segment who stand for all of it


@dataclass(frozen=True, slots=True)
class FindBestMoment:
    """Reads one client and a sample of their segment."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, debtor_id: str, actor: User) -> BestMoment:
        """Weekday and hour with the evidence; raises NotFoundError for an unknown client."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.READ, debtor_id, self.clock.today())
            debtor = uow.debtors.get(debtor_id)
            names = [name.id for name in uow.debtors.names() if name.id != debtor_id]
            sample = names[:: max(1, len(names) // (4 * PEERS))][: 4 * PEERS]
            segment = segment_of(debtor)
            peers = [other.id for other in uow.debtors.all(sample) if segment_of(other) is segment][:PEERS]
            own, others = _traces(uow, [debtor_id], now), _traces(uow, peers, now)
        return best_moment(own, others, segment, len(peers))


def _traces(uow: UnitOfWork, among: Sequence[str], now: datetime) -> Traces:
    arrivals = uow.scenarios.arrivals(among) if among else {}
    movements = uow.ledger.all_movements(among) if among else {}
    return Traces(tuple(_replies(arrivals, now)), tuple(_payments(movements.values(), now)))


def _replies(arrivals: Mapping[str, Iterable[datetime]], now: datetime) -> Iterator[tuple[int, int]]:
    for moments in arrivals.values():
        for at in moments:
            if now - SPAN <= at <= now:
                local = at.astimezone(PARIS)
                yield local.weekday(), local.hour


def _payments(movements: Iterable[Movements], now: datetime) -> Iterator[int]:
    today = now.astimezone(PARIS).date()
    for known in movements:
        for payment in known.payments:
            if today - SPAN <= payment.received_on <= today:
                yield payment.received_on.weekday()
