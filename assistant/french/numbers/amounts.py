"""Amounts: found in a text in figures or in words, read from imports, and written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from assistant.domain.errors import UnreadableAmountError
from assistant.french.mail.plain_text import plain_marks
from assistant.french.numbers.amounts_in_figures import amounts_in_figures
from assistant.french.numbers.amounts_in_words import amounts_in_words
from assistant.french.numbers.figures import figure_value, is_ambiguous
from assistant.french.numbers.numbers import write_number_words
from assistant.french.text.occupied import Occupied
from assistant.french.text.typography import NNBSP

_CENT: Final = Decimal("0.01")
_MILLION: Final = 1_000_000
_PLAIN: Final = re.compile(r"[0-9]{1,15}(?:[.,][0-9]{1,2})?")
_IMPORTED: Final = re.compile(
    r"(?P<open>\()?(?P<sign>[-+])? ?(?:€|eur)? ?(?P<minus>-)?"
    r"(?P<figure>\d{1,3}(?:[ .,']\d{3}){1,6}(?:[.,]\d{1,4})?|\d{1,18}(?:[.,]\d{1,6})?|[.,]\d{1,2})"
    r" ?(?:€|eur|euros?)? ?(?P<trailing>-)?(?P<close>\))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money and its place; ``currency`` is an ISO code, "" where none is written ("1 234,56")."""

    value: Decimal
    start: int
    end: int
    in_words: bool
    currency: str


def find_amounts(twin_text: str) -> list[Amount]:
    """Find the sums of a text in order: with a currency, or bare with two decimals after a comma.

    A bare number in words is no sum; percentages, measures, dates and times are none either.
    """
    occupied = Occupied(len(twin_text))
    found = [
        Amount(money.value, money.start, money.end, in_words=in_words, currency=money.currency)
        for in_words, read in ((True, amounts_in_words), (False, amounts_in_figures))
        for money in read(twin_text)
        if occupied.claim(money.start, money.end)
    ]
    return sorted(found, key=lambda amount: amount.start)


def format_amount(value: Decimal, *, cents: bool = True) -> str:
    """Write a sum in euros: "1 234,56 €" with narrow no-break spaces; without cents it is rounded half up."""
    rounded = value.quantize(_CENT if cents else Decimal(1), ROUND_HALF_UP)
    figures = f"{abs(rounded):,}".replace(",", NNBSP).replace(".", ",")
    return f"{'−' if rounded < 0 else ''}{figures}{NNBSP}€"


def format_amount_words(value: Decimal) -> str:
    """Write a sum in words: "mille deux cent cinquante euros et cinquante centimes"."""
    rounded = abs(value).quantize(_CENT, ROUND_HALF_UP)
    euros, cents = divmod(int(rounded * 100), 100)
    link = "d’" if euros >= _MILLION and euros % _MILLION == 0 else ""
    parts = [f"{write_number_words(euros)} {link}euro{'s' if euros > 1 else ''}"] if euros or not cents else []
    if cents:
        parts.append(f"{write_number_words(cents)} centime{'s' if cents > 1 else ''}")
    return ("moins " if value < 0 and rounded else "") + " et ".join(parts)


def parse_amount(text: str) -> Decimal:
    """Read a sum from a file: "1 234,56 €", "1.234,56", "1,234.56", "(12,00)", "12,00-".

    Raises:
        UnreadableAmountError: the text is no sum, or has parts of a cent.
    """
    if _PLAIN.fullmatch(text):  # nearly every cell of a real file
        return Decimal(text.replace(",", ".")).quantize(_CENT)
    shown = f"«{NNBSP}{text.strip()[:40]}{NNBSP}»"
    match = _IMPORTED.fullmatch(plain_marks(text).strip())
    if match is None or bool(match["open"]) != bool(match["close"]) or is_ambiguous(match["figure"]):
        raise UnreadableAmountError(
            f"Le montant {shown} n’est pas lisible sans doute possible{NNBSP}: écrivez-le sous la forme 1234,56."
        )
    value = figure_value(match["figure"])
    if value != value.quantize(_CENT):
        raise UnreadableAmountError(f"Le montant {shown} a plus de deux décimales{NNBSP}: arrondissez-le au centime.")
    negative = any((match["open"], match["sign"] == "-", match["minus"], match["trailing"]))
    return (-value if negative else value).quantize(_CENT)
