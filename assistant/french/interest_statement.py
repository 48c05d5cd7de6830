"""Interest statement in plain text: what a person can paste into a mail and a debtor can follow line by line."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.interest.interest_statement import InterestStatement, InvoiceInterest
from assistant.french.days.dates import format_date_short
from assistant.french.interest_words import (
    interest_name,
    method_words,
    no_interest_words,
    settlement_words,
    slice_words,
    surplus_words,
)
from assistant.french.numbers.amounts import format_amount
from assistant.french.text.typography import NNBSP


def statement_text(statement: InterestStatement) -> str:
    """The whole statement, without a trailing line feed."""
    return "\n".join(_lines(statement))


def _lines(statement: InterestStatement) -> Iterator[str]:
    name = interest_name(statement)
    whose = f", {statement.debtor}" if statement.debtor else ""
    yield f"{name}{whose}, au {format_date_short(statement.as_of)}"
    for entry in statement.entries:
        yield ""
        yield from _entry(entry, statement)
    if len(statement.entries) > 1:
        yield ""
        yield from _sums("Ensemble", name, statement)
    yield ""
    yield from method_words(statement)


def _entry(entry: InvoiceInterest, statement: InterestStatement) -> Iterator[str]:
    title = f"Facture {entry.number}, échue" if entry.number else "Somme échue"
    yield f"{title} le {format_date_short(entry.due_on)}{NNBSP}: {format_amount(entry.amount)}"
    for part in entry.settlements:
        yield f"  {settlement_words(part)}"
    for piece in entry.slices:
        period, base, rate, days, amount = slice_words(piece)
        unit = "jour" if piece.days == 1 else "jours"
        yield f"  {period}{NNBSP}: {base} × {rate} × {days} {unit} ÷ {statement.days_in_year} = {amount}"
    reason = no_interest_words(entry, statement)
    if reason:
        yield f"  {reason}"
    yield from _sums("  Reste dû", interest_name(statement), entry)


def _sums(head: str, name: str, summed: InterestStatement | InvoiceInterest) -> Iterator[str]:
    parts = [f"principal {format_amount(summed.principal)}", f"{name.lower()} {format_amount(summed.interest)}"]
    if summed.indemnity:
        parts.append(f"indemnité forfaitaire {format_amount(summed.indemnity)}")
    surplus = f"{NNBSP}; {surplus_words(summed.surplus)}" if summed.surplus else ""
    yield f"{head}{NNBSP}: {', '.join(parts)}, soit {format_amount(summed.total)}{surplus}"
