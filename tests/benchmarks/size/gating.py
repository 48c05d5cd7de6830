"""The gate and the day's list on 10,000 clients; alone: ``python -m tests.benchmarks.size.gating``.

The ledger alone is written, without correspondence: neither reads it.
"""

from __future__ import annotations

import statistics
import sys
import time
from datetime import timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil

from assistant.bootstrap.clocks import StandingClock
from assistant.domain.ledger.payment import Payment
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.gate.ask_gate import AskGate
from assistant.services.ledger.write_book import write_book
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.storage.database import open_database
from tests.benchmarks.measure import Result, bounded, times_of
from tests.benchmarks.size.book import NOW, TODAY, Size, make_big_book, measured_ids
from tests.services.house_of_tests import LEA

MEGABYTE = 1_000_000


def gating(book: UnitOfWorkFactory, measured: tuple[str, ...]) -> list[Result]:
    """The list of the whole book, then after one client's change, and the gate of one client."""
    clock = StandingClock(NOW)
    worklist, gate = ListWorklist(book, clock), AskGate(book, clock)
    busy = time.process_time()
    cold = times_of(partial(worklist, LEA), 1, warm=0)[0]
    busy = (time.process_time() - busy) * 1000
    changed = [_after_a_payment(book, worklist, key, rank) for rank, key in enumerate(measured)]
    asked = [taken for key in measured for taken in times_of(lambda key=key: gate(key, LEA), 3, warm=1)]  # type: ignore[misc]  # a default binds the loop's value
    resident = psutil.Process().memory_info().rss / MEGABYTE
    return [
        bounded(f"gate and list of the whole book, first time ({busy:.0f} ms of processor)", cold, 2000),
        bounded("the list after one client's payment, median", statistics.median(changed), 300),
        bounded("the gate of one client, median", statistics.median(asked), 300),
        Result("memory of the process", f"{resident:.0f} MB", "< 1074 MB", kept=resident < 1074),
    ]


def _after_a_payment(book: UnitOfWorkFactory, worklist: ListWorklist, debtor_id: str, rank: int) -> float:
    with book() as uow:
        uow.ledger.add_payments([Payment(f"gating{rank}", debtor_id, TODAY - timedelta(days=rank), Decimal(1))])
        uow.commit()
    return times_of(partial(worklist, LEA), 1, warm=0)[0]


def main() -> int:
    """Write the ledger, measure, print; 1 when a target is missed."""
    size = Size(messages=0)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        database = open_database(f"sqlite:///{Path(folder) / 'book.sqlite3'}")
        database.upgrade()
        with database.unit_of_work() as uow:
            write_book(uow, make_big_book(size))
            uow.commit()
        rows = gating(database.unit_of_work, measured_ids(size))
        database.dispose()
    for row in rows:
        sys.stdout.write(f"{'ok ' if row.kept else 'NO '} {row.what:<80}  {row.measured:<24} {row.target}\n")
    return 0 if all(row.kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
