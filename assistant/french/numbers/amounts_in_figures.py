"""Sums written in figures, in all the ways that letters and mails write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.french.numbers.centimes import centimes_after, centimes_named
from assistant.french.numbers.currencies import unit_after, unit_before, unit_beyond_words
from assistant.french.numbers.figures import FIGURE, figure_value

# A number stands alone: not inside a word, a reference, a date or another number.
_START: Final = re.compile(r"\d(?:(?<![\w/]\d)|(?<=\beur\d)|(?<=\dx\d))(?<!\d[.,']\d)(?<!\w-\d)")
_FIGURE: Final = re.compile(FIGURE)
_INVOICE_CUE: Final = re.compile(r"\b(?:factures?|facs?|avoirs?|n°|numero) ?(?:n° ?)?$")
_BARE: Final = re.compile(
    r"\d{1,3}(?:[ .']\d{3}){1,6},\d{2}|\d{1,12},\d{2}|\d{1,3}(?:[, ']\d{3}){1,6}\.\d{2}|\d{3,12}\.\d{2}"
)
_MEASURE: Final = re.compile(
    r" ?(?:%|‰|°|pour ?cent|points?\b|fois\b|x\b|[ckmd]?m[2-3²³]?\b|[kmc]?g\b|kgs?\b|tonnes?\b|t\b|[hcm]?l\b"
    r"|litres?\b|h\b|heures?\b|jours?\b|mois\b|ans?\b|[km]wh\b|metres?\b|kilos?\b|unites?\b|[.,/:]?\d|[-/]\w)"
)
_RANGE: Final = re.compile(r"(?: ?(?:a|ou|et|-|/) ?)(?=\d)")
_RANGE_HEAD: Final = re.compile(r"(?:\bentre|\bde|\bsoit|\b\d|\bpar) $")


@dataclass(frozen=True, slots=True)
class Money:
    """A sum, its place, its currency ("" where none is written)."""

    value: Decimal
    start: int
    end: int
    currency: str


def amounts_in_figures(text: str) -> list[Money]:
    """Find sums such as "1 234,56 €", "1.234,56 EUR", "1 234 euros 56", "€ 12", "12 k€", "1 234,56"."""
    plain = folded(text)
    found: list[Money] = []
    position = 0
    while (start := _START.search(plain, position)) is not None:
        figure = _FIGURE.match(plain, start.start())
        if figure is None:
            position = start.end()
            continue
        if " " in figure.group() and _names_an_invoice(text, plain, figure.start()):
            position = _next_group(plain, figure)  # "facture 118 240,00 €" names the invoice, then the sum
            continue
        floor = found[-1].end if found else 0
        money = _with_currency(plain, figure.start(), figure.end(), floor) or _bare(plain, figure)
        if money is None:
            position = _next_group(plain, figure)
        else:
            found.append(_signed(plain, money))
            position = money.end
    return found


def _names_an_invoice(text: str, plain: str, start: int) -> bool:
    """Whether a number follows the word "facture", which is not "facturé" (told by its accent alone)."""
    cue = _INVOICE_CUE.search(plain[max(0, start - 14) : start])
    return cue is not None and not text[:start].rstrip().endswith(("é", "és", "ée", "ées"))


def _with_currency(plain: str, start: int, end: int, floor: int) -> Money | None:
    """Read the number at a place as a sum, when a currency stands after or before it, or after its range."""
    named = centimes_named(plain, end)
    if named:
        return Money(figure_value(plain[start:end]) / 100, start, named, "EUR")
    unit = unit_after(plain, end)
    if unit:
        value = figure_value(plain[start:end])
        whole = value.as_tuple().exponent == 0  # "2 400,00 €" has its centimes: what follows is none of them
        cents, end = centimes_after(plain, unit.edge) if whole else (Decimal(0), unit.edge)
        return Money(value * unit.scale + cents, start, end, unit.currency)
    before = unit_before(plain, start, floor)
    if before:
        return Money(figure_value(plain[start:end]), before.edge, end, before.currency)
    beyond = unit_beyond_words(plain, end)
    currency = beyond.currency if beyond else _range_currency(plain, start, end)
    return Money(figure_value(plain[start:end]), start, end, currency) if currency else None


def _range_currency(plain: str, start: int, end: int) -> str:
    """The currency of the upper end of a range: "entre 10 et 20 €", "de 1 200 à 1 500 euros"."""
    link = _RANGE.match(plain, end)
    if link is None or not ("ou" in link.group() or _RANGE_HEAD.search(plain[max(0, start - 8) : start])):
        return ""
    upper = _FIGURE.match(plain, link.end())
    unit = unit_after(plain, upper.end()) if upper else None
    return unit.currency if unit else ""


def _bare(plain: str, figure: re.Match[str]) -> Money | None:
    """Read a number as a sum without currency: two decimals, and no unit of measure behind."""
    if not _BARE.fullmatch(figure.group()) or _MEASURE.match(plain, figure.end()):
        return None
    return Money(figure_value(figure.group()), figure.start(), figure.end(), "")


def _signed(plain: str, money: Money) -> Money:
    """Take in the minus sign that touches a sum."""
    before = plain[max(0, money.start - 2) : money.start]
    if before.endswith("-") and (len(before) == 1 or before[0] in " \n(:;|"):
        return Money(-money.value, money.start - 1, money.end, money.currency)
    return money


def _next_group(plain: str, figure: re.Match[str]) -> int:
    """Where to look on after a figure that is no sum: "2026 118 240,00 €" may hold one further on."""
    space = plain.find(" ", figure.start(), figure.end())
    return space + 1 if space >= 0 else figure.end()
