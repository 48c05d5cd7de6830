"""One of many texts, given to the database as one value: a statement with 500 names costs more to write than to run."""

from __future__ import annotations

import json
from collections.abc import Collection
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import ColumnElement, String, column, literal, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction

_LISTS: Final = 8  # a dozen queries in a row name the same clients


class texts_of(GenericFunction[str]):  # noqa: N801  (sqlalchemy names functions as SQL does)
    """The texts of a JSON list, one a row, as ``value``."""

    inherit_cache = True


@compiles(texts_of, "sqlite")
def _on_sqlite(element: texts_of, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401  (sqlalchemy's signature)
    return f"json_each({compiler.process(element.clauses, **kw)})"


@compiles(texts_of, "postgresql")
def _on_postgresql(element: texts_of, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401  (sqlalchemy's signature)
    return f"json_array_elements_text(CAST({compiler.process(element.clauses, **kw)} AS JSON))"


@lru_cache(_LISTS)
def _listed(among: tuple[str, ...]) -> str:
    return json.dumps(among)


def one_of(asked: ColumnElement[str], among: Collection[str]) -> ColumnElement[bool]:
    """Whether the column is one of these texts."""
    listed = texts_of(literal(_listed((*among,)), String)).table_valued(column("value", String))
    return asked.in_(select(listed.c.value))
