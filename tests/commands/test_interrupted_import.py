"""An import that is cut short leaves the book as it was."""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
import time
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

from assistant.__main__ import main
from assistant.domain.ledger.import_rows import FileKind, InvoiceRow, Place, ReadFile
from assistant.services.ledger.import_rows import ImportRows
from tests.commands.conftest import Courtois
from tests.forked import Forked
from tests.services.house_of_tests import NORA, House

ROWS = 15_000


def invoices(folder: Path) -> Path:
    file = folder / "factures.csv"
    lines = (f"C{i % 50};G-{i};01/06/2026;01/07/2026;{10 + i % 900},00\n" for i in range(ROWS))
    file.write_text("Client;N° facture;Date facture;Échéance;Montant TTC\n" + "".join(lines), encoding="utf-8")
    return file


def clients(folder: Path) -> Path:
    file = folder / "clients.csv"
    file.write_text("Code client;Raison sociale\n" + "".join(f"C{i};Client {i}\n" for i in range(50)), encoding="utf-8")
    return file


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def held(home: Path) -> int:
    with sqlite3.connect(home / "courtois.sqlite3") as book:
        return int(book.execute("SELECT count(*) FROM invoices").fetchone()[0])


def importing(file: Path) -> None:
    sys.argv = ["courtois", "import", str(file)]
    main()


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # the fork, where a thread is left
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("seconds", [0.1, 0.3, 0.6])
def test_a_signal_while_rows_are_read_compared_or_written_leaves_all_or_nothing(
    courtois: Courtois, home: Path, tmp_path: Path, number: signal.Signals, seconds: float
) -> None:
    assert courtois("init").status == 0
    assert courtois("import", clients(tmp_path)).status == 0
    process = Forked(partial(importing, invoices(tmp_path)))
    time.sleep(seconds)
    os.kill(process.pid, number)
    process.join()

    assert held(home) in {0, ROWS}
    assert courtois("import", tmp_path / "factures.csv").status == 0
    assert held(home) == ROWS


def test_a_person_who_interrupts_the_comparing_finds_the_book_as_it_was(house: House) -> None:
    rows = tuple(
        InvoiceRow(Place("f.csv", n), "d1", f"G-{n}", date(2026, 6, 1), date(2026, 7, 1), Decimal(10))
        for n in range(2500)
    )
    told: list[int] = []

    def stop(done: int, total: int) -> None:
        told.append(done)
        assert total == len(rows)
        if done == 2000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ImportRows(house.unit_of_work, house.clock)(
            [ReadFile("f.csv", FileKind.INVOICES, rows, (), {})], NORA, progress=stop
        )
    with house.unit_of_work() as uow:
        assert uow.ledger.counts().invoices == 2
    assert told == [1000, 2000]
