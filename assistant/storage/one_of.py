"""One of many texts, given to the database as one value: a statement with 500 names costs more to write than to run."""

from __future__ import annotations

import json
from collections.abc import Collection
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import BindParameter, ColumnElement, String, bindparam, column, literal, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction

_LISTS: Final = 8  # a dozen queries in a row name the same clients
_THOSE: Final = "those"


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
    return _one_of(asked, literal(_listed((*among,)), String))


def one_of_those(asked: ColumnElement[str]) -> ColumnElement[bool]:
    """The same in a statement that is put together once; ``those`` gives the texts each time that it runs."""
    return _one_of(asked, bindparam(_THOSE, type_=String))


def those(among: Collection[str]) -> dict[str, object]:
    """What a statement with ``one_of_those`` awaits."""
    return {_THOSE: _listed((*among,))}


def _one_of(asked: ColumnElement[str], listed: BindParameter[str]) -> ColumnElement[bool]:
    texts = texts_of(listed).table_valued(column("value", String))
    return asked.in_(select(texts.c.value))
