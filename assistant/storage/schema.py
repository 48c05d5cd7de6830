"""The schema's version: which one the program needs, which one a database has, and the way from one to the other."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Column, Connection, MetaData, String, Table, inspect, select

from assistant.domain.errors import StorageError

SCHEMA_REVISION = "0030"  # the newest migration; stands here so that starting up need not import alembic (0.4 s)
MIGRATIONS = Path(__file__).parent / "migrations"

_VERSION = Table("alembic_version", MetaData(), Column("version_num", String))
_MIGRATION_LOCK = 20_260_101  # any number that no other program locks in this database


def revision_of(connection: Connection) -> str:
    """The version of a database's schema, "" for an empty one."""
    if not inspect(connection).has_table(_VERSION.name):
        return ""
    return connection.scalar(select(_VERSION.c.version_num)) or ""


def refuse_newer(revision: str, place: str) -> None:
    """Raise StorageError for a schema that only a later program knows; migrations are numbered in order."""
    if revision > SCHEMA_REVISION:
        raise StorageError(
            f"La base {place} vient d’une version plus récente de Courtois\u202f: "
            "mettez le programme à jour, rien n’a été modifié."
        )


def migrate(connection: Connection) -> None:
    """Run the missing migrations in the connection's transaction, one program at a time."""
    from alembic import command
    from alembic.config import Config

    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("COMMIT")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "head")
