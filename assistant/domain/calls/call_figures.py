"""Figures of calls: they compare situations, never people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.money import ZERO

_HOUR = Decimal(60)


@dataclass(frozen=True, slots=True)
class CallFigures:
    """Of the calls made in one situation; rates are shares of 1, None where nothing can be divided.

    ``right_party_rate``: right persons reached by call. ``promise_rate``: promises by right person reached.
    ``kept_rate``: promises kept among those whose day is over. ``promised_an_hour``: euros by hour spoken.
    """

    situation: CallSituation
    calls: int
    right_party_rate: Decimal | None
    promise_rate: Decimal | None
    kept_rate: Decimal | None
    promised_an_hour: Decimal | None


def call_figures(logs: Iterable[CallLog], kept: Callable[[CallLog], bool | None]) -> tuple[CallFigures, ...]:
    """By situation, in the order of the enumeration; ``kept`` tells what became of a promise, None while it runs."""
    found = tuple(logs)
    by_situation = ((situation, [log for log in found if log.situation is situation]) for situation in CallSituation)
    return tuple(_figures(situation, calls, kept) for situation, calls in by_situation if calls)


def _figures(situation: CallSituation, calls: list[CallLog], kept: Callable[[CallLog], bool | None]) -> CallFigures:
    right = [log for log in calls if log.outcome.right_party]
    promises = [log for log in calls if log.outcome is CallOutcome.PROMISE]
    ended = [fate for fate in map(kept, promises) if fate is not None]
    hours = sum((log.minutes for log in calls), ZERO) / _HOUR
    promised = sum((log.amount or ZERO for log in promises), ZERO)
    return CallFigures(
        situation,
        len(calls),
        _share(len(right), len(calls)),
        _share(len(promises), len(right)),
        _share(sum(ended), len(ended)),
        (promised / hours).quantize(Decimal("0.01"), ROUND_HALF_UP) if hours else None,
    )


def _share(part: int, whole: int) -> Decimal | None:
    return (Decimal(part) / whole).quantize(Decimal("0.001"), ROUND_HALF_UP) if whole else None
