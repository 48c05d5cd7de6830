"""One transaction: reads see one state; the first write takes the lock, and all is written or nothing.

On SQLite a read transaction cannot become a writing one once another process has written. So the first write ends
the reading and begins anew with the lock taken; what was read before is protected by the revision of drafts.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import Column, Connection, Engine, Executable, Row, Select, Table, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql import Insert

from assistant.domain.errors import StorageError
from assistant.storage.faults import explained
from assistant.storage.many_rows import run_many
from assistant.storage.rows import first_fields

T = TypeVar("T")
Values = Mapping[str, object]
_MANY = 500  # rows: below, sqlalchemy alone is quick enough


class Transaction:
    """Runs statements on one connection; each driver error becomes a StorageError that names ``place``."""

    def __init__(self, engine: Engine, place: str) -> None:
        self._place = place
        self._writing = False
        self._erased = False
        self._failed = False
        self._last_acts: dict[str, Callable[[], None]] = {}
        with explained(place):
            self._connection: Connection = engine.connect()

    @property
    def _on_sqlite(self) -> bool:
        return self._connection.dialect.name == "sqlite"

    @property
    def writing(self) -> bool:
        """Whether something was written and is not committed."""
        return self._writing

    def at_the_end(self, name: str, act: Callable[[], None]) -> None:
        """Have ``act`` done once, just before the changes are made to last."""
        self._last_acts[name] = act

    def rows(self, query: Select[Any], values: Values | None = None) -> Sequence[Row[Any]]:
        """All rows of a query, here and below with the ``values`` that its parameters await."""
        with explained(self._place):
            return self._connection.execute(query, values).all()

    def keys(self, column: Column[str], among: Collection[str] | None) -> Collection[str]:
        """The values of a column, or those that were asked for."""
        return [row[0] for row in self.rows(select(column))] if among is None else among

    def records(self, query: Select[Any], values: Values | None = None) -> Iterator[dict[str, Any]]:
        """All rows of a query by name of column; twice as quick as sqlalchemy's own mappings."""
        with explained(self._place):
            result = self._connection.execute(query, values)
            names, rows = tuple(result.keys()), result.all()
        return (dict(zip(names, row, strict=True)) for row in rows)

    def built(self, kind: Callable[..., T], query: Select[Any], values: Values | None = None) -> tuple[T, ...]:
        """All rows of a query, each as the dataclass whose fields its columns bear the names of."""
        with explained(self._place):
            result = self._connection.execute(query, values)
            names, rows = tuple(result.keys()), result.all()
        if names == first_fields(kind, len(names)):  # column by column: a fifth quicker than name by name
            return tuple(map(kind, *zip(*rows, strict=True))) if rows else ()
        return tuple(kind(**dict(zip(names, row, strict=True))) for row in rows)

    def first(self, query: Select[Any], values: Values | None = None) -> Row[Any] | None:
        """The first row of a query."""
        with explained(self._place):
            return self._connection.execute(query, values).first()

    def count(self, table: Table) -> int:
        """How many rows a table has."""
        row = self.first(select(func.count()).select_from(table))
        return 0 if row is None else int(row[0])

    def write(self, statement: Executable, rows: Sequence[Values] | None = None) -> int:
        """Run a statement, once for each row where rows are given; the number of rows it touched."""
        if rows is not None and not rows:
            return 0
        self.take_lock()
        try:
            with explained(self._place):
                return self._connection.execute(statement, rows).rowcount
        except StorageError:  # some of the rows may be written already: none shall last
            self._failed = True
            raise

    def upsert(self, table: Table, rows: Iterable[Values]) -> None:
        """Insert rows, or replace those whose key exists."""
        self.write_rows(_upserting(table, on_sqlite=self._on_sqlite), list(rows))

    def insert_new(self, table: Table, rows: Sequence[Values]) -> int:
        """Insert the rows whose key nobody wrote before; how many they were, counted under the lock."""
        self.take_lock(table)
        before = self.count(table)
        insert = sqlite.insert(table) if self._on_sqlite else postgresql.insert(table)
        keys = [column.name for column in table.primary_key]
        self.write_rows(insert.on_conflict_do_nothing(index_elements=keys), rows)
        return self.count(table) - before

    def write_rows(self, statement: Insert, rows: Sequence[Values]) -> None:
        """Run a statement for each row; many rows go to SQLite's driver at once, three times as quick."""
        if not self._on_sqlite or len(rows) < _MANY:
            self.write(statement, rows)
            return
        self.take_lock()
        try:
            with explained(self._place):
                run_many(self._connection, statement, rows)
        except StorageError:
            self._failed = True
            raise

    def take_lock(self, table: Table | None = None) -> None:
        """Hold the database's one write lock (SQLite), or that of ``table`` where one is given (PostgreSQL)."""
        with explained(self._place):
            if self._on_sqlite and not self._writing:
                self._connection.exec_driver_sql("COMMIT")  # of what was only read
                self._connection.exec_driver_sql("BEGIN IMMEDIATE")
            elif table is not None and not self._on_sqlite:
                self._connection.exec_driver_sql(f"LOCK TABLE {table.name} IN SHARE ROW EXCLUSIVE MODE")
        self._writing = True

    def erase(self, statement: Executable, rows: Sequence[Values]) -> None:
        """Delete so that no copy of the text stays in the database's files once committed."""
        self._erased = self.write(statement, rows) != 0 or self._erased

    def commit(self) -> None:
        """Make the changes last, or none of them; raises StorageError where a write failed before."""
        if self._failed:
            raise StorageError(
                f"L’enregistrement dans la base {self._place} a échoué plus tôt\u202f: "
                "rien n’a été écrit, recommencez l’opération entière."
            )
        for act in self._last_acts.values():
            act()
        self._last_acts.clear()
        with explained(self._place):
            self._connection.commit()
            self._writing = False
            if self._erased and self._on_sqlite:
                self._connection.exec_driver_sql("COMMIT")
                self._connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
                self._connection.rollback()
            self._erased = False

    def close(self) -> None:
        """Forget what was not committed."""
        with explained(self._place):
            self._connection.close()


@cache
def _upserting(table: Table, *, on_sqlite: bool) -> Insert:
    insert = sqlite.insert(table) if on_sqlite else postgresql.insert(table)
    keys = {column.name for column in table.primary_key}
    changed = {column.name: insert.excluded[column.name] for column in table.columns if column.name not in keys}
    return insert.on_conflict_do_update(index_elements=list(keys), set_=changed)
