"""Triggers by which a database refuses to change or delete the rows of a table, on SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op


def keep_rows(table: str, sentence: str, *unique: str) -> None:
    """Make ``table`` append-only; ``unique`` are its unique columns, by which a replacing insert would delete a row."""
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in _on_sqlite(table, sentence, unique) if on_sqlite else _on_postgresql(table, sentence):
        op.execute(sa.text(statement))


def _on_sqlite(table: str, sentence: str, unique: tuple[str, ...]) -> Iterator[str]:
    refusal = f"BEGIN SELECT RAISE(ABORT, '{sentence}'); END"
    for deed in ("update", "delete"):
        yield f"""CREATE TRIGGER {table}_keep_{deed} BEFORE {deed.upper()} ON {table}
       {refusal}"""
    # INSERT OR REPLACE deletes without asking the triggers above
    same = " OR ".join(f"{column} = NEW.{column}" for column in unique)
    yield f"""CREATE TRIGGER {table}_keep_replace BEFORE INSERT ON {table}
       WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})
       {refusal}"""  # noqa: S608 - names of this program's own tables


def _on_postgresql(table: str, sentence: str) -> Iterator[str]:
    yield f"""CREATE FUNCTION {table}_keep() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION '{sentence}'; END $$"""
    yield f"""CREATE TRIGGER {table}_keep_rows BEFORE UPDATE OR DELETE ON {table}
       FOR EACH ROW EXECUTE FUNCTION {table}_keep()"""
    yield f"""CREATE TRIGGER {table}_keep_table BEFORE TRUNCATE ON {table}
       FOR EACH STATEMENT EXECUTE FUNCTION {table}_keep()"""
