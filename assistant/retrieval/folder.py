"""The folder of an embedded index: which generation is current, who may write, whether another process wrote.

An embedded Chroma does not see the vectors that another process wrote until it is opened again, and keeps deleted
vectors in its files for good. So each writer leaves a mark that readers look at, one process writes at a time, and
erasing means writing a new generation beside the old one and throwing the old one away.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from assistant.domain.errors import IndexUnavailableError

_FIRST: Final = "generation-1"


class IndexFolder:
    """Paths and marks; no Chroma here. ``patience``: seconds to wait for another writer."""

    def __init__(self, path: Path, patience: float = 60.0) -> None:
        self.path = path
        self._patience = patience

    @property
    def current(self) -> Path:
        """The folder of the current generation."""
        try:
            name = (self.path / "current").read_text(encoding="ascii").strip()
        except FileNotFoundError:
            name = _FIRST
        return self.path / (name if name.startswith("generation-") and "/" not in name else _FIRST)

    @property
    def following(self) -> Path:
        """The folder that the next generation will have."""
        return self.path / f"generation-{int(self.current.name.partition('-')[2] or 1) + 1}"

    @property
    def version(self) -> tuple[str, int]:
        """Moves with every write of any process: the generation, and the length of a file that only grows."""
        try:
            length = (self.path / "writes").stat().st_size
        except FileNotFoundError:
            length = 0
        return self.current.name, length

    def mark_written(self) -> None:
        """Tell the other processes that something was written: appending a byte cannot be lost between two writers."""
        with (self.path / "writes").open("ab") as mark:
            mark.write(b".")

    def turn_to(self, generation: Path) -> None:
        """Make a generation the current one, in one step."""
        draft = self.path / "current.new"
        draft.write_text(generation.name, encoding="ascii")
        draft.replace(self.path / "current")

    def clear_others(self) -> None:
        """Remove every generation but the current one; raises OSError where another process holds one."""
        kept = self.current.name
        for folder in self.path.glob("generation-*"):
            if folder.name != kept:
                shutil.rmtree(folder)

    @property
    def erasure_pending(self) -> bool:
        """Whether rows were deleted whose traces are still in the files."""
        return (self.path / "erasing").exists()

    def start_erasure(self) -> None:
        """Remember that traces must go, even after a power cut."""
        (self.path / "erasing").touch()

    def end_erasure(self) -> None:
        """The traces are gone."""
        (self.path / "erasing").unlink(missing_ok=True)

    def create(self) -> None:
        """Make the folder, for its owner alone."""
        self.path.mkdir(parents=True, exist_ok=True, mode=0o700)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """No other process writes meanwhile: a lock that SQLite keeps and that dies with its process."""
        self.create()
        with closing(sqlite3.connect(self.path / "lock.sqlite3", timeout=self._patience, isolation_level=None)) as lock:
            try:
                lock.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError as error:
                raise IndexUnavailableError(
                    f"L’index de recherche {self.path} est en cours de mise à jour par un autre programme\u202f: "
                    "réessayez dans une minute."
                ) from error
            yield
