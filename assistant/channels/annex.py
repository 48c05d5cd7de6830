"""The annex of penalties in cells: what a letter's decompte shows, before any layout."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.domain.interest.interest_statement import InterestStatement
from assistant.domain.interest.late_interest import RECOVERY_INDEMNITY
from assistant.french.days.dates import format_date, format_date_short
from assistant.french.interest_words import (
    interest_name,
    method_words,
    no_interest_words,
    settlement_words,
    slice_words,
)
from assistant.french.numbers.amounts import format_amount
from assistant.french.text.typography import NNBSP

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """``header`` and each of ``rows`` have the same cells; the last of ``totals``, label and sum, sums the others."""

    title: str
    short_title: str
    header: Row
    rows: tuple[Row, ...]
    totals: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


def annex_of(statement: InterestStatement) -> Annex:
    """The annex that shows a statement."""
    name = interest_name(statement)
    day = format_date(statement.as_of, year=True)
    return Annex(
        title=f"Annexe{NNBSP}: décompte des {name.lower()}, arrêté au {day}",
        short_title=f"décompte des {name.lower()}, en annexe",
        header=("Facture", "Échéance", "Période", "Jours", "Somme due TTC", "Taux annuel", "Montant"),
        rows=tuple(_rows(statement)),
        totals=tuple(_totals(statement, name)),
        notes=(*_movements(statement), *method_words(statement)),
    )


def _rows(statement: InterestStatement) -> Iterator[Row]:
    for entry in statement.entries:
        for piece in entry.slices:
            period, base, rate, days, amount = slice_words(piece)
            yield entry.number, format_date_short(entry.due_on), period, days, base, rate, amount


def _totals(statement: InterestStatement, name: str) -> Iterator[tuple[str, str]]:
    yield "Principal restant dû", format_amount(statement.principal)
    yield name, format_amount(statement.interest)
    late = sum(1 for entry in statement.entries if entry.indemnity)
    if late:
        each = format_amount(RECOVERY_INDEMNITY)
        label = f"Indemnités forfaitaires ({late} × {each})" if late > 1 else "Indemnité forfaitaire"
        yield label, format_amount(statement.indemnity)
    yield f"Total au {format_date_short(statement.as_of)}", format_amount(statement.total)


def _movements(statement: InterestStatement) -> Iterator[str]:
    """What was paid or credited on an invoice, and why one has no line."""
    for entry in statement.entries:
        for part in entry.settlements:
            yield f"Facture {entry.number}{NNBSP}: {settlement_words(part)}"
        reason = no_interest_words(entry, statement)
        if reason:
            yield f"Facture {entry.number}{NNBSP}: {reason}"
