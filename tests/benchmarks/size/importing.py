"""Importing 100,000 rows of invoices, beside csv and executemany on the same rows, in turn within one run."""

from __future__ import annotations

import csv
import gc
import sqlite3
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.bootstrap import build_services, prepare_home
from assistant.connectors.files.read import read_path
from assistant.domain.people.user import Role, User
from assistant.settings import Settings
from tests.benchmarks.measure import Result

ROWS, CLIENTS, ROUNDS = 100_000, 10_000, 3
MOST = 5  # times the bare work
_SAFE = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", "PRAGMA foreign_keys = ON")


def importing() -> list[Result]:
    """Median ratios; the yardstick is the product's own table with its keys and indexes, a bare one is told."""
    ratios, plain, seconds = [], [], []
    for _ in range(ROUNDS):
        with TemporaryDirectory() as folder:
            ours, same, bare = _round(Path(folder))
        ratios.append(ours / same)
        plain.append(ours / bare)
        seconds.append(ours)
    return [
        Result(
            "import of 100,000 invoices, read, compared, written",
            f"{statistics.median(seconds):.1f} s",
            "told",
            kept=True,
        ),
        Result(
            "its ratio to csv and executemany into the same table",
            f"{statistics.median(ratios):.1f} x",
            f"< {MOST} x",
            kept=statistics.median(ratios) < MOST,
        ),
        Result(
            "its ratio to csv and executemany into a bare table", f"{statistics.median(plain):.1f} x", "told", kept=True
        ),
    ]


def _round(folder: Path) -> tuple[float, float, float]:
    clients, invoices = _files(folder)
    settings = Settings(home=folder / "home", model="none")
    prepare_home(settings).dispose()
    services, actor = build_services(settings), User("u", "U", Role.ACCOUNT_MANAGER)
    services.import_rows([read_path(clients)], actor)
    gc.collect()
    gc.disable()  # as the command does
    started = time.perf_counter()
    services.import_rows([read_path(invoices)], actor)
    ours = time.perf_counter() - started
    gc.enable()
    return ours, _into_the_same_table(folder, invoices), _into_a_bare_table(folder, invoices)


def _files(folder: Path) -> tuple[Path, Path]:
    clients, invoices = folder / "clients.csv", folder / "factures.csv"
    with clients.open("w") as file:
        file.write("Code client;Raison sociale;SIREN\n")
        file.writelines(f"C{i:05};Atelier {i};{400_000_000 + 7 * i}\n" for i in range(CLIENTS))
    with invoices.open("w") as file:
        file.write("Client;N° facture;Date facture;Échéance;Montant TTC;Libellé\n")
        file.writelines(
            f"C{i % CLIENTS:05};G-{i:06};{1 + i % 28:02}/0{1 + i % 9}/2026;{1 + i % 28:02}/{10 + i % 3}/2026;"
            f"{40 + i % 9000},{i % 100:02};Fournitures\n"
            for i in range(ROWS)
        )
    return clients, invoices


def _into_the_same_table(folder: Path, invoices: Path) -> float:
    """Seconds to read the cells and write the very rows that the product wrote, into an empty copy of its tables."""
    with sqlite3.connect(folder / "home" / "courtois.sqlite3") as book:
        rows = book.execute("SELECT * FROM invoices").fetchall()
        debtors = book.execute("SELECT * FROM debtors").fetchall()
        tables = "SELECT sql FROM sqlite_master WHERE tbl_name IN ('debtors', 'invoices') AND sql IS NOT NULL"
        made = [row[0] for row in book.execute(tables)]
    bare = _database(folder / "same.sqlite3", made)
    bare.executemany(_insert("debtors", debtors), debtors)
    bare.commit()
    return _timed(bare, invoices, _insert("invoices", rows), rows)


def _into_a_bare_table(folder: Path, invoices: Path) -> float:
    """Seconds to read the cells and write them as they are, into a table with a key and nothing else."""
    columns = "client, number PRIMARY KEY, issued, due, amount, label"
    bare = _database(folder / "bare.sqlite3", [f"CREATE TABLE invoices ({columns})"])
    return _timed(bare, invoices, "INSERT INTO invoices VALUES (?, ?, ?, ?, ?, ?)", None)


def _timed(bare: sqlite3.Connection, invoices: Path, insert: str, rows: Sequence[object] | None) -> float:
    started = time.perf_counter()
    with invoices.open(encoding="utf-8", newline="") as file:
        cells = list(csv.reader(file, delimiter=";"))[1:]
    bare.executemany(insert, rows or cells)  # type: ignore[arg-type]  # rows of a query, or cells
    bare.commit()
    taken = time.perf_counter() - started
    bare.close()
    return taken


def _database(place: Path, made: Sequence[str]) -> sqlite3.Connection:
    connection = sqlite3.connect(place)
    for statement in (*_SAFE, *made):
        connection.execute(statement)
    return connection


def _insert(table: str, rows: Sequence[tuple[object, ...]]) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})"  # noqa: S608  (our own words)
