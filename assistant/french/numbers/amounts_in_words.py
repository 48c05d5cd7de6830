"""Sums written in words: "mille deux cents euros et cinquante centimes"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.french.numbers.amounts_in_figures import Money
from assistant.french.numbers.centimes import centimes_after, centimes_named
from assistant.french.numbers.currencies import UNIT_WORDS, unit_after, unit_beyond_figure
from assistant.french.numbers.figures import figure_value
from assistant.french.numbers.number_lexicon import COLLECTIVES
from assistant.french.numbers.numbers import NumberInWords, find_number_words

_COLLECTIVE: Final = re.compile(rf"\bune? ({'|'.join(COLLECTIVES)})(?=[ \n]d'euros?\b)")
_SCALE_OF_FIGURE: Final = re.compile(r"\d[ \n](?:mille|millions?|milliards?)\b")  # "2 mille euros" is a figure
_LARGEST_COUNT: Final = 16
_UNITS: Final = (*sorted(UNIT_WORDS), "€", "centime", "cent")


def amounts_in_words(text: str) -> list[Money]:
    """Find sums whose euros (or lone centimes) are written in words."""
    plain = folded(text)
    found: list[Money] = []
    for number in (*find_number_words(text, _UNITS), *_collectives(plain)):
        if found and found[-1].start <= number.start < found[-1].end:
            continue  # the centimes of the sum before
        if _SCALE_OF_FIGURE.match(plain, max(0, number.start - 2)):
            continue
        money = _euros(plain, number) or _lone_centimes(plain, number)
        if money:
            found.append(money)
    return sorted(found, key=lambda money: money.start)


def _euros(plain: str, number: NumberInWords) -> Money | None:
    """Read a number in words as a sum, centimes included, when a currency follows, be it behind its figures."""
    unit = unit_after(plain, number.end)
    if unit:
        cents, end = centimes_after(plain, unit.edge)
        return Money(number.value * unit.scale + cents, number.start, end, unit.currency)
    beyond = unit_beyond_figure(plain, number.end)
    if beyond is None:
        return None
    # "toutes les deux (148 €)" counts invoices: a small number is a sum only when the figure repeats it
    meant = number.value > _LARGEST_COUNT or figure_value(beyond[1].strip(" .,'")) == number.value
    return Money(Decimal(number.value), number.start, number.end, beyond[0].currency) if meant else None


def _lone_centimes(plain: str, number: NumberInWords) -> Money | None:
    """Read "cinquante centimes"."""
    end = centimes_named(plain, number.end)
    return Money(Decimal(number.value) / 100, number.start, end, "EUR") if end else None


def _collectives(plain: str) -> list[NumberInWords]:
    """Find "une centaine" where euros follow."""
    if "d'euro" not in plain:
        return []
    return [NumberInWords(COLLECTIVES[match[1]], match.start(), match.end()) for match in _COLLECTIVE.finditer(plain)]
