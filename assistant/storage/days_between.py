"""Days from one date to another, told by the database itself; each dialect has its own way."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Integer
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction


class days_between(GenericFunction[int]):  # noqa: N801  (sqlalchemy names functions as SQL does)
    """``days_between(earlier, later)``: a whole number, negative where the second comes first."""

    type = Integer()
    inherit_cache = True


@compiles(days_between, "sqlite")
def _on_sqlite(element: days_between, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401  (sqlalchemy's signature)
    first, second = (compiler.process(clause, **kw) for clause in element.clauses)
    return f"CAST(julianday({second}) - julianday({first}) AS INTEGER)"


@compiles(days_between, "postgresql")
def _on_postgresql(element: days_between, compiler: SQLCompiler, **kw: Any) -> str:  # noqa: ANN401  (sqlalchemy's signature)
    first, second = (compiler.process(clause, **kw) for clause in element.clauses)
    return f"({second} - {first})"
