"""Figures: how a number stands in a French, Swiss or English text, and the Decimal it stands for."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

# At most six groups of three: longer runs are no sum, and a bound keeps the search linear.
FIGURE: Final = (
    r"(?:\d{1,3}(?:[ .,']\d{3}){1,6}(?!\d)(?:[.,]\d{1,2}(?!\d)| ?, ?\d{2}(?= ?(?:€|euros?\b)))?"
    r"|\d{1,15}(?:[.,]\d{1,4})?(?!\d))"
)
_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")


def figure_value(figure: str) -> Decimal:
    """The value of a figure: of two kinds of marks the last one is the decimal mark.

    A lone mark before exactly three digits separates thousands ("1.234"), unless the figure starts with zero.
    """
    bare = figure.replace(" ", "").replace("'", "")
    if _THOUSANDS.fullmatch(bare):
        return Decimal(bare.replace(",", "").replace(".", ""))
    mark = max(bare.rfind("."), bare.rfind(","))
    if mark < 0:
        return Decimal(bare)
    whole, decimals = bare[:mark], bare[mark + 1 :]
    return Decimal(f"{whole.replace(',', '').replace('.', '') or '0'}.{decimals}")


def is_ambiguous(figure: str) -> bool:
    """Whether a figure can be read in two ways: "1.234" or "12,005", thousands or thousandths; "1,234,5"."""
    bare = figure.replace(" ", "").replace("'", "")
    marks = [mark for mark in bare if mark in ".,"]
    if len(marks) == 1:
        return " " not in figure and _THOUSANDS.fullmatch(bare) is not None
    return len(marks) > 1 and not _THOUSANDS.fullmatch(bare) and marks.count(marks[-1]) > 1
