"""Rates: percentages, multiples of the legal rate, and margins above the legal or the European rate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal

from assistant.domain.errors import UnreadableAmountError
from assistant.french.mail.plain_text import folded
from assistant.french.numbers.rate_margins import margins
from assistant.french.numbers.rate_multiples import multiples
from assistant.french.numbers.rate_percents import percents
from assistant.french.text.occupied import Occupied
from assistant.french.text.typography import NNBSP

if TYPE_CHECKING:
    from assistant.french.numbers.rate_percents import Period

_WRITTEN: Final = re.compile(r"(?P<figure>\d{1,3}(?:[.,]\d{1,4})?)[ \u00a0\u202f]?%?")
_HUNDRED: Final = Decimal(100)
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


def parse_rate(text: str) -> Decimal:
    """Read a rate in per cent: "12,40", "12.4 %"; raises UnreadableAmountError, for one beyond 100 too."""
    match = _WRITTEN.fullmatch(text.strip())
    rate = Decimal(match["figure"].replace(",", ".")) if match else None
    if rate is None or rate > _HUNDRED:
        shown = f"«{NNBSP}{text.strip()[:20]}{NNBSP}»"
        raise UnreadableAmountError(f"Le taux {shown} n’est pas lisible{NNBSP}: écrivez-le en pour cent, comme 12,40.")
    return rate


def format_rate(percent: Decimal) -> str:
    """Write a rate in per cent with two decimals at least: "12,40 %", "7,125 %"."""
    whole, _, decimals = f"{percent:f}".partition(".")
    return f"{whole},{decimals.rstrip('0'):0<2}{NNBSP}%"
