"""knowledge/rates.csv: the rates of the law by half-year, read once and never guessed."""

from __future__ import annotations

import csv
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

from assistant.domain.errors import UnreadableFileError
from assistant.domain.interest.rate_table import CONFIRMED, PARTLY, HalfYearRates, RateTable, half_year_start
from assistant.places import KNOWLEDGE

_COLUMNS = (
    "period_start",
    "ecb_mro_percent",
    "legal_rate_professional_percent",
    "legal_rate_consumer_percent",
    "source",
    "verified",
)


@cache
def shipped_rates() -> RateTable:
    """The rates of the law shipped with the program."""
    return load_rates(KNOWLEDGE / "rates.csv")


def load_rates(path: Path) -> RateTable:
    """The table of a CSV file, oldest half-year first; raises UnreadableFileError naming the file and the line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise UnreadableFileError(
            f"La table des taux «\u202f{path.name}\u202f» ne peut pas être lue\u202f: restaurez-la."
        ) from None
    reader = csv.DictReader(text.splitlines())
    missing = [column for column in _COLUMNS if column not in (reader.fieldnames or ())]
    if missing:
        raise UnreadableFileError(
            f"La table des taux «\u202f{path.name}\u202f» n’a pas la colonne «\u202f{missing[0]}\u202f»\u202f: "
            "ajoutez-la."
        )
    rows = [_row(line, f"{path.name}, ligne {reader.line_num}") for line in reader]
    starts = [row.period_start for row in rows]
    doubled = next((start for start in starts if starts.count(start) > 1), None)
    if doubled:
        raise UnreadableFileError(
            f"La table des taux «\u202f{path.name}\u202f» donne deux fois le semestre du "
            f"{doubled:%d/%m/%Y}\u202f: gardez une ligne."
        )
    return RateTable(tuple(sorted(rows, key=lambda row: row.period_start)))


def _row(line: dict[str, str], where: str) -> HalfYearRates:
    try:
        start = date.fromisoformat(line["period_start"])
        rates = [Decimal(line[column]) for column in _COLUMNS[1:4]]
    except (ValueError, InvalidOperation, TypeError):
        raise UnreadableFileError(f"Un taux ou une date est illisible dans {where}\u202f: corrigez la ligne.") from None
    if start != half_year_start(start) or not all(rate.is_finite() and rate >= 0 for rate in rates):
        raise UnreadableFileError(
            "Un semestre commence le 1er janvier ou le 1er juillet et un taux n’est pas négatif\u202f: "
            f"corrigez {where}."
        )
    if line["verified"] not in {CONFIRMED, PARTLY}:
        raise UnreadableFileError(f"La colonne «\u202fverified\u202f» vaut yes ou partly\u202f: corrigez {where}.")
    mro, professional, consumer = rates
    return HalfYearRates(start, mro, professional, consumer, line["source"] or "", line["verified"])
