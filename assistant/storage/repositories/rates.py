"""Half-years that people added to the shipped rates."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import insert, select

from assistant.domain.interest.rate_table import HalfYearRates
from assistant.domain.interest.recorded_rates import RecordedRates
from assistant.storage.tables import RECORDED_RATES
from assistant.storage.transaction import Transaction


class SqlRates:
    """Rows in the order of their recording, append-only; the latest of a half-year counts."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, recorded: RecordedRates) -> None:
        """Append a row."""
        row = recorded.row
        values = {
            "period_start": row.period_start,
            "ecb_mro": str(row.ecb_mro),
            "legal_professional": str(row.legal_professional),
            "legal_consumer": str(row.legal_consumer),
            "source": row.source,
            "verified": row.verified,
            "user_id": recorded.user_id,
            "at": recorded.at,
        }
        self._transaction.write(insert(RECORDED_RATES), [values])

    def recorded(self) -> tuple[RecordedRates, ...]:
        """Every row ever recorded, oldest first."""
        return tuple(
            RecordedRates(
                HalfYearRates(
                    row.period_start,
                    Decimal(row.ecb_mro),
                    Decimal(row.legal_professional),
                    Decimal(row.legal_consumer),
                    row.source,
                    row.verified,
                ),
                row.user_id,
                row.at,
            )
            for row in self._transaction.rows(select(RECORDED_RATES).order_by(RECORDED_RATES.c.id))
        )
