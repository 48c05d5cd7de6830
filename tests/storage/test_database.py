from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect, text

from assistant.domain.errors import SettingsError, StorageError
from assistant.storage.database import Database, open_database
from assistant.storage.schema import MIGRATIONS, SCHEMA_REVISION
from assistant.storage.tables import METADATA
from tests.forked import Forked


def test_migrations_make_exactly_the_tables_that_the_program_uses(database: Database) -> None:
    with database.engine.connect() as connection:
        # PostgreSQL has no equality of JSON, by which alembic would compare their defaults.
        defaults = connection.dialect.name == "sqlite"
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "compare_server_default": defaults}
        )
        assert compare_metadata(context, METADATA) == []


def test_the_named_schema_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == SCHEMA_REVISION


def test_upgrading_twice_changes_nothing(database: Database) -> None:
    database.upgrade()
    database.check()
    with database.unit_of_work() as work:
        assert [debtor.id for debtor in work.debtors.all()] == ["D1", "D2"]


def test_a_folder_with_spaces_accents_and_per_cent_signs_is_made(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'à 100 %' / 'neuf' / 'book.sqlite3'}")
    database.upgrade()
    database.check()
    database.dispose()
    assert (tmp_path / "à 100 %" / "neuf" / "book.sqlite3").is_file()


def test_the_book_is_for_its_owner_alone(file_database: Database) -> None:
    with file_database.unit_of_work() as work:
        work.house.set_value("a", "1")
        work.commit()
        files = list(Path(file_database.place).parent.iterdir())
        assert {file.stat().st_mode & 0o077 for file in files} == {0}


def test_a_database_that_was_never_prepared_says_which_command_prepares_it(url: str) -> None:
    database = open_database(url)
    with pytest.raises(StorageError, match="courtois init"), database.unit_of_work() as work:
        work.debtors.all()
    with pytest.raises(StorageError, match="courtois init"):
        database.check()
    database.dispose()


def test_a_database_of_a_newer_program_is_left_alone_and_said_so(database: Database) -> None:
    with database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StorageError, match="version plus récente de Courtois"):
        database.upgrade()
    with pytest.raises(StorageError, match="version plus récente de Courtois"):
        database.check()
    with database.engine.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "9999"


def test_a_migration_that_fails_leaves_nothing_behind(url: str) -> None:
    foreign = create_engine(url)
    with foreign.begin() as connection:
        connection.execute(text("CREATE TABLE users (something TEXT)"))
    foreign.dispose()
    database = open_database(url)
    with pytest.raises(StorageError, match="rien n’a été écrit"):
        database.upgrade()
    assert inspect(database.engine).get_table_names() == ["users"]
    database.dispose()


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # the fork, where a thread is left
def test_two_programs_starting_at_once_prepare_the_database_once(url: str) -> None:
    def prepare() -> None:
        database = open_database(url)
        database.upgrade()
        database.check()

    starts = [Forked(prepare) for _ in range(2)]
    assert [start.join() for start in starts] == [0, 0]


@pytest.mark.parametrize("address", ["mysql://house/book", "not an address"])
def test_an_address_that_cannot_be_used_is_refused_in_french(address: str) -> None:
    with pytest.raises(SettingsError, match=r"SQLite|sqlite"):
        open_database(address)
