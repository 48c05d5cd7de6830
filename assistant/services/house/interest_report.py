"""Interest report: a statement as plain data for JSON; amounts and rates are strings with a dot, dates ISO 8601."""

from __future__ import annotations

from assistant.domain.interest.interest_statement import InterestStatement, InvoiceInterest


def interest_report(statement: InterestStatement) -> dict[str, object]:
    """The whole statement."""
    rate = statement.terms.contract_rate
    return {
        "debtor": statement.debtor,
        "debtor_kind": statement.terms.kind.value,
        "as_of": statement.as_of.isoformat(),
        "basis": statement.basis.value,
        "contract_rate": None if rate is None else str(rate),
        "imputation": statement.terms.imputation.value,
        "days_in_year": statement.days_in_year,
        "invoices": [entry_report(entry) for entry in statement.entries],
        "principal": str(statement.principal),
        "interest": str(statement.interest),
        "indemnity": str(statement.indemnity),
        "total": str(statement.total),
        "surplus": str(statement.surplus),
        "articles": list(statement.articles),
        "rates": [
            {"period_start": row.period_start.isoformat(), "verified": row.verified, "source": row.source}
            for row in statement.rates
        ],
        "below_floor": [row.period_start.isoformat() for row in statement.below_floor],
    }


def entry_report(entry: InvoiceInterest) -> dict[str, object]:
    """One invoice of a statement."""
    return {
        "number": entry.number,
        "due_on": entry.due_on.isoformat(),
        "amount": str(entry.amount),
        "starts_on": None if entry.starts_on is None else entry.starts_on.isoformat(),
        "stops_on": None if entry.stops_on is None else entry.stops_on.isoformat(),
        "slices": [
            {
                "first": piece.first.isoformat(),
                "last": piece.last.isoformat(),
                "base": str(piece.base),
                "rate": str(piece.rate),
                "days": piece.days,
                "amount": str(piece.amount),
            }
            for piece in entry.slices
        ],
        "settlements": [
            {
                "on": part.on.isoformat(),
                "kind": part.kind.value,
                "amount": str(part.amount),
                "to_interest": str(part.to_interest),
                "to_principal": str(part.to_principal),
            }
            for part in entry.settlements
        ],
        "principal": str(entry.principal),
        "interest": str(entry.interest),
        "indemnity": str(entry.indemnity),
        "total": str(entry.total),
    }
