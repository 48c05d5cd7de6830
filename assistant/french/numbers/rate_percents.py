"""Percentages in figures and in words, and the period that they are counted over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal

from assistant.french.numbers.numbers import find_number_words

if TYPE_CHECKING:
    from collections.abc import Iterator

Period = Literal["year", "month", "day"]

_SIGN: Final = r"(?:%|pour[ \n-]?cents?\b|p\. ?(?:100|cent)\b|pct\b)"
_FIGURES: Final = re.compile(rf"[0-9](?<![\w,.]\d)\d{{0,2}}(?:[.,]\d{{1,4}})?(?=[ \n]{{0,2}}{_SIGN})")
_ANY_SIGN: Final = re.compile(_SIGN)
_SIGNS: Final = ("%", "cent", "100", "pct")  # each sign holds one of them
_AFTER: Final = re.compile(rf"[ \n]{{0,2}}{_SIGN}(?P<half> et demi\b)?")
_HALF: Final = re.compile(r"[ \n]et[ \n]demie?\b")  # "un et demi pour cent"
_DECIMALS: Final = re.compile(r"[ \n](?:virgule|point)[ \n](?P<zeros>(?:zero[ \n])*)(?=[a-z])")
_POINT_BEFORE: Final = re.compile(r"(?:virgule|point)[ \n](?:zero[ \n])*$")
_PERIOD: Final = re.compile(
    r"[ \n]{0,2}(?:d'interets? |d'interets? de retard |de penalites? |de retard |en taux )?"
    r"(?:(?P<year>(?:/|par|l'|a l'|par chaque)[ \n]?(?:an\b|annee\b)|annuel\w{0,4}|l'an\b)"
    r"|(?P<month>(?:/|par|le|du)[ \n]?mois\b|(?:par mois|mensuel\w{0,4})|par mois de retard)"
    r"|(?P<day>(?:/|par)[ \n]?jour\b|journalier\w{0,2}|quotidien\w{0,2}))"
)
_PERIOD_BEFORE: Final = re.compile(
    r"(?:taux|interets?|penalites?)[ \n](?:d'interets? |de retard |de penalites? ){0,2}"
    r"(?:(?P<year>annuel\w{0,2})|(?P<month>mensuel\w{0,2})|(?P<day>journalier|quotidien))[^.;!?%]{0,30}$"
)
_LOOK_BACK: Final = 90


@dataclass(frozen=True, slots=True)
class Percent:
    """A percentage, its place and its period."""

    value: Decimal
    start: int
    end: int
    per: Period | None


def percents(plain: str) -> Iterator[Percent]:
    """Find "12,40 %", "12.4% l'an", "1 % par mois", "douze virgule quarante pour cent"."""
    if not any(sign in plain for sign in _SIGNS) or _ANY_SIGN.search(plain) is None:
        return
    for figure in _FIGURES.finditer(plain):
        yield _finished(plain, _rate_value(figure.group()), figure.start(), figure.end())
    yield from _in_words(plain)


def _rate_value(figure: str) -> Decimal:
    """The value of a rate in figures, where a mark is always decimal: "0.125", "1,234"."""
    return Decimal(figure.replace(",", "."))


def _in_words(plain: str) -> Iterator[Percent]:
    """Find percentages in words, decimals said after "virgule" included."""
    numbers = find_number_words(plain, ("pour", "virgule", "et"))
    starts = {number.start: number for number in numbers}
    for number in numbers:
        value, end = Decimal(number.value), number.end
        comma = _DECIMALS.match(plain, end)
        decimals = starts.get(comma.end()) if comma else None
        if comma and decimals:
            zeros = "0" * comma["zeros"].count("zero")
            value, end = Decimal(f"{number.value}.{zeros}{decimals.value}"), decimals.end
        half = _HALF.match(plain, end)
        if half:
            value, end = value + Decimal("0.5"), half.end()
        if _AFTER.match(plain, end) and not _is_decimals(plain, number.start):
            yield _finished(plain, value, number.start, end)


def _is_decimals(plain: str, start: int) -> bool:
    """Whether a number in words stands behind "virgule"."""
    return _POINT_BEFORE.search(plain[max(0, start - _LOOK_BACK) : start]) is not None


def _finished(plain: str, value: Decimal, start: int, end: int) -> Percent:
    """Take in the sign, "et demi" and the period."""
    sign = _AFTER.match(plain, end)
    if sign:
        end = sign.end()
        value += Decimal("0.5") if sign["half"] else 0
    period = _PERIOD.match(plain, end)
    if period:
        return Percent(value, start, period.end(), _per(period))
    before = _PERIOD_BEFORE.search(plain[max(0, start - _LOOK_BACK) : start])
    return Percent(value, start, end, _per(before) if before else None)


def _per(match: re.Match[str]) -> Period:
    """The period that a pattern met."""
    if match["year"]:
        return "year"
    return "month" if match["month"] else "day"
