from __future__ import annotations

import time
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from assistant.domain.ledger.invoice import Invoice
from assistant.storage.database import Database
from tests.storage.examples import DEBTOR_ID, NOW, message

INVOICE = Invoice("i", DEBTOR_ID, "F", date(2026, 1, 5), date(2026, 2, 5), Decimal("1200.00"))


def fill(database: Database) -> None:
    with database.unit_of_work() as work:
        work.correspondence.add(
            replace(
                message(f"m{n}", "Bonjour, nous attendons votre règlement. " * 20, DEBTOR_ID if n % 5 == 0 else "D2"),
                sent_at=NOW + timedelta(hours=n),
            )
            for n in range(1500)
        )
        work.ledger.add_invoices(
            replace(INVOICE, id=f"i{n}", number=f"F-{n}", debtor_id=DEBTOR_ID if n < 60 else "D2") for n in range(400)
        )
        work.commit()


def test_1500_messages_and_400_invoices_are_added_in_half_a_second(file_database: Database) -> None:
    def add() -> float:
        started = time.perf_counter()
        fill(file_database)
        return time.perf_counter() - started

    assert min(add() for _ in range(3)) < 0.5  # the quickest: others share this machine


def test_a_dossier_of_300_messages_and_60_invoices_is_read_in_20_milliseconds(file_database: Database) -> None:
    fill(file_database)

    def read() -> float:
        started = time.perf_counter()
        with file_database.unit_of_work() as work:
            work.debtors.get(DEBTOR_ID)
            movements = work.ledger.movements(DEBTOR_ID)
            messages = work.correspondence.of(DEBTOR_ID)
            work.ledger.promises(DEBTOR_ID)
            work.correspondence.reminders(DEBTOR_ID)
            work.drafts.of(DEBTOR_ID)
            work.registers.locks(DEBTOR_ID)
            work.house.policy()
        assert (len(movements.invoices), len(messages)) == (60, 300)
        return time.perf_counter() - started

    assert min(read() for _ in range(9)) < 0.02
