"""What is asked of one client, or of some, again and again: each statement is put together once.

SQLAlchemy takes longer to put a statement together than SQLite takes to answer it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any, Final

from sqlalchemy import BindParameter, ColumnElement, Select, Table, bindparam, select

from assistant.storage.one_of import one_of_those, those

CLIENT: Final[BindParameter[str]] = bindparam("client")


@cache
def of_clients(table: Table, *order: ColumnElement[Any], some: bool) -> Select[Any]:
    """The rows of a table that belong to ``some`` clients, or all rows."""
    query = select(table).where(one_of_those(table.c.debtor_id)) if some else select(table)
    return query.order_by(*order)


def client(debtor_id: str) -> Mapping[str, object]:
    """What a statement with ``CLIENT`` awaits."""
    return {"client": debtor_id}


def clients(among: Collection[str] | None) -> Mapping[str, object] | None:
    """What ``of_clients`` awaits."""
    return None if among is None else those(among)
