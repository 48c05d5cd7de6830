"""The database: opened by its URL, brought to the program's schema by migrations alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Engine

from assistant.domain.errors import StorageError
from assistant.storage.engine import make_engine, place
from assistant.storage.faults import explained
from assistant.storage.kept_reads import KeptReads
from assistant.storage.schema import SCHEMA_REVISION, migrate, refuse_newer, revision_of
from assistant.storage.unit_of_work import SqlUnitOfWork


@dataclass(frozen=True, slots=True)
class Database:
    """An open database; ``place`` is where it is, as a user knows it."""

    engine: Engine
    place: str
    kept: KeptReads = field(default_factory=KeptReads)

    def upgrade(self) -> None:
        """Create or bring up to date the schema; raises StorageError for a database of a newer program."""
        self._make_file()
        with explained(self.place), self.engine.connect() as connection:
            found = revision_of(connection)
            refuse_newer(found, self.place)
            if found == SCHEMA_REVISION:
                return
            migrate(connection)
            connection.commit()

    def check(self) -> None:
        """Raise StorageError unless the schema is the program's own."""
        with explained(self.place), self.engine.connect() as connection:
            found = revision_of(connection)
        refuse_newer(found, self.place)
        if found != SCHEMA_REVISION:
            raise StorageError(
                f"La base {self.place} n’est pas préparée pour cette version du programme\u202f: "
                "lancez «\u202fcourtois init\u202f», qui la prépare sans rien perdre."
            )

    def unit_of_work(self) -> SqlUnitOfWork:
        """A new unit of work, to be used with ``with``."""
        return SqlUnitOfWork(self.engine, self.place, self.kept)

    def dispose(self) -> None:
        """Close every connection."""
        self.engine.dispose()

    def _make_file(self) -> None:
        if self.engine.dialect.name != "sqlite" or self.place == ":memory:":
            return
        file = Path(self.place)
        if file.exists():
            return
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.touch(mode=0o600)  # people's letters: for nobody else on this machine
        except OSError as error:
            raise StorageError(
                f"Le fichier de la base {self.place} ne peut pas être créé\u202f: "
                "choisissez un autre emplacement ou donnez-en le droit au programme."
            ) from error


def open_database(url: str, *, busy_seconds: float = 10.0) -> Database:
    """The database at an SQLAlchemy URL; connects when first used, waits ``busy_seconds`` at most for a lock."""
    engine = make_engine(url, busy_seconds)
    return Database(engine, place(engine.url))
