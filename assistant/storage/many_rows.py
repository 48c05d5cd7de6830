"""Many rows of one statement handed to the driver as they are bound, without sqlalchemy's round for each row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.sql import Insert

Bind = Callable[[Any], Any]


def run_many(connection: Connection, statement: Insert, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert rows that all have the same columns; each value is bound by the type of its column."""
    names = list(rows[0])
    compiled = statement.compile(dialect=connection.dialect, column_keys=names)
    order = list(compiled.positiontup or ())
    binds = [(rank, bind) for rank, name in enumerate(order) if (bind := _bind(connection, compiled.binds[name].type))]
    picked = itemgetter(*order)
    connection.exec_driver_sql(str(compiled), [_bound(list(picked(row)), binds) for row in rows])


def _bind(connection: Connection, kind: Any) -> Bind | None:  # noqa: ANN401  (sqlalchemy's own type)
    processor: Bind | None = kind.dialect_impl(connection.dialect).bind_processor(connection.dialect)
    return processor


def _bound(values: list[Any], binds: list[tuple[int, Bind]]) -> tuple[Any, ...]:
    for rank, bind in binds:
        values[rank] = bind(values[rank])
    return tuple(values)
