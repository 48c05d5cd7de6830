"""Best moment: the weekday and hour at which a client is most often at their mail and their payments.

Smoothed as a Dirichlet distribution: the client's own counts, and before them ``PRIOR`` imagined observations shared
out as the segment's are, themselves smoothed by one each (Laplace). A client without traces gets the segment's moment.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from assistant.domain.scenarios.segment import Segment

DAYS: Final = range(5)  # Monday to Friday: nobody is reached on a weekend
HOURS: Final = range(8, 18)
PRIOR: Final = 6.0  # observations that the segment is worth
ENOUGH: Final = 5  # own traces from which the moment is said to be the client's own
NEIGHBOUR: Final = 0.5  # what a reply is worth for the hours beside its own


@dataclass(frozen=True, slots=True)
class Traces:
    """Replies as (weekday, hour) in local time, payments as weekdays; Monday is 0."""

    replies: tuple[tuple[int, int], ...] = ()
    payments: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class BestMoment:
    """``weekday`` from 0, ``hour`` the one that begins then.

    The evidence: own replies and payments that were counted, and how many clients stand for the segment.
    """

    weekday: int
    hour: int
    replies: int
    payments: int
    segment: Segment
    peers: int

    @property
    def is_own(self) -> bool:
        """Whether the client's own traces decide, rather than the segment's."""
        return self.replies + self.payments >= ENOUGH


def best_moment(own: Traces, others: Traces, segment: Segment, peers: int) -> BestMoment:
    """The most probable weekday and hour; the earlier one where two are equal."""
    own_days, own_hours = _days(own), _hours(own)
    days = _posterior(own_days, _days(others), DAYS)
    hours = _posterior(_spread(own_hours), _spread(_hours(others)), HOURS)
    weekday = max(DAYS, key=lambda day: (days[day - DAYS.start], -day))
    hour = max(HOURS, key=lambda at: (hours[at - HOURS.start], -at))
    replies = sum(1 for day, at in own.replies if day in DAYS and at in HOURS)
    payments = sum(1 for day in own.payments if day in DAYS)
    return BestMoment(weekday, hour, replies, payments, segment, peers)


def _days(traces: Traces) -> dict[int, float]:
    return _counted((*(day for day, _ in traces.replies), *traces.payments), DAYS)


def _hours(traces: Traces) -> dict[int, float]:
    return _counted((at for day, at in traces.replies if day in DAYS), HOURS)


def _counted(values: Iterable[int], among: Sequence[int]) -> dict[int, float]:
    counts = Counter(values)
    return {value: float(counts[value]) for value in among}


def _spread(counts: dict[int, float]) -> dict[int, float]:
    """Each count gives half of itself to its neighbours: ten to ten is not another habit than ten past ten."""
    return {
        value: count + NEIGHBOUR * (counts.get(value - 1, 0.0) + counts.get(value + 1, 0.0))
        for value, count in counts.items()
    }


def _posterior(own: dict[int, float], others: dict[int, float], among: Sequence[int]) -> list[float]:
    """Probabilities in the order of ``among``."""
    peers = sum(others.values()) + len(among)
    weights = [own[value] + PRIOR * (others[value] + 1) / peers for value in among]
    whole = sum(weights)
    return [weight / whole for weight in weights]
