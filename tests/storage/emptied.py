"""A PostgreSQL book emptied for the next test: making it anew copies some three hundred files."""

from __future__ import annotations

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import OperationalError

_OTHERS = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()"""
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
_SCHEMA = """SELECT coalesce(md5(string_agg(part, ',' ORDER BY part)), '') FROM (
    SELECT concat_ws(' ', 'relation', oid, relname, relkind) AS part FROM pg_class
        WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', 'column', attrelid, attname, atttypid, attnotnull, atthasdef) FROM pg_attribute
        JOIN pg_class ON pg_class.oid = attrelid WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', 'trigger', oid, tgrelid, tgname, tgenabled) FROM pg_trigger
    UNION ALL SELECT concat_ws(' ', 'constraint', oid, conname) FROM pg_constraint
    UNION ALL SELECT concat_ws(' ', 'function', oid, proname, md5(prosrc)) FROM pg_proc
        WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', 'version', version_num) FROM alembic_version
) parts"""


def emptied(address: str, schema: str) -> bool:
    """Take every row out; False, and nothing done, where the schema is not ``schema``: it is then made anew."""
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.execute(text(_OTHERS))
            if _schema_on(connection) != schema:
                return False
            _empty(connection)
            return True
    except OperationalError:  # there is no such database
        return False
    finally:
        engine.dispose()


def schema_of(address: str) -> str:
    """What tells a book as the migrations leave it from one that a test has altered."""
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        found = _schema_on(connection)
    engine.dispose()
    return found


def _schema_on(connection: Connection) -> str:
    if connection.scalar(text("SELECT to_regclass('public.alembic_version')")) is None:
        return "not migrated"
    return str(connection.scalar(text(_SCHEMA)))


def _empty(connection: Connection) -> None:
    tables = connection.scalars(text(_TABLES)).all()
    probes = (f"SELECT '{name}' WHERE EXISTS (SELECT FROM {name})" for name in tables)  # noqa: S608  (names of our own)
    filled = connection.scalars(text(" UNION ALL ".join(probes))).all()
    connection.execute(text("SET session_replication_role = replica"))  # no trigger keeps rows, no key asks for order
    for name in filled:
        connection.execute(text(f"DELETE FROM {name}"))  # noqa: S608  (names of our own)
    if filled:
        connection.execute(text(f"VACUUM {', '.join(filled)}"))  # the next rows lie in the order of their coming
    connection.execute(text("SELECT setval(oid::regclass, 1, false) FROM pg_class WHERE relkind = 'S'"))
