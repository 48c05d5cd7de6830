"""Rows as CSV that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from typing import Final

# A sign before a plain number is that number; before anything else a spreadsheet would compute it.
_FORMULA: Final = re.compile(r"[\s\u202f\xa0]*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]")
_NUMBER: Final = re.compile(r"[+-]?\d[\d\s\u202f\xa0]*(?:[.,]\d+)?\s?[€%]?")
_MARK: Final = "\ufeff"  # without it a spreadsheet reads UTF-8 as something else


def safe_cell(text: str) -> str:
    """The text, behind an apostrophe where it would be computed."""
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def csv_of(head: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table that French spreadsheets open: semicolons, UTF-8 with its mark, every cell safe."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([safe_cell(cell) for cell in head])
    writer.writerows([safe_cell(str(cell)) for cell in row] for row in rows)
    return (_MARK + out.getvalue()).encode()
