"""Rates: percentages, multiples of the legal rate, and margins above the legal or the European rate."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from assistant.french.occupied import Occupied
from assistant.french.plain_text import folded
from assistant.french.rate_margins import margins
from assistant.french.rate_multiples import multiples
from assistant.french.rate_percents import percents
from assistant.french.typography import NNBSP

if TYPE_CHECKING:
    from assistant.french.rate_percents import Period

RateKind = Literal["percent", "legal_multiple", "ecb_plus", "legal_plus"]


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate, its place and what it is counted over (None: not said).

    ``value`` is in per cent for ``percent``, a factor for ``legal_multiple`` (1 for the bare legal rate), and
    points for ``ecb_plus`` and ``legal_plus``.
    """

    value: Decimal
    start: int
    end: int
    per: Period | None
    kind: RateKind


def find_rates(text: str) -> list[Rate]:
    """Find the rates of a text in order, each once: "BCE + 10 %" is a margin, not also a percentage."""
    plain = folded(text)
    occupied = Occupied(len(plain))
    found = [Rate(m.value, m.start, m.end, None, m.kind) for m in margins(plain) if occupied.claim(m.start, m.end)]
    found += [
        Rate(m.value, m.start, m.end, None, "legal_multiple")
        for m in multiples(plain)
        if occupied.claim(m.start, m.end)
    ]
    margin_ends = {rate.end for rate in found}
    found += [
        Rate(percent.value, percent.start, percent.end, percent.per, "percent")
        for percent in percents(plain)
        if percent.end not in margin_ends
    ]
    return sorted(found, key=lambda rate: rate.start)


def format_rate(percent: Decimal) -> str:
    """Write a rate in per cent with two decimals at least: "12,40 %", "7,125 %"."""
    whole, _, decimals = f"{percent:f}".partition(".")
    return f"{whole},{decimals.rstrip('0'):0<2}{NNBSP}%"
