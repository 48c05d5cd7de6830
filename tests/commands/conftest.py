"""Running ``courtois`` as a shell would: the arguments in, an exit status and two streams out."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.__main__ import main
from assistant.storage.database import Database
from tests.book_template import made_by_copying


@dataclass(frozen=True)
class Run:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The only line on standard error; fails where there are several, or a traceback."""
        (line,) = self.err.strip().splitlines()
        assert "Traceback" not in line
        return line


Courtois = Callable[..., Run]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty place for a book, named by the environment; a book made there is a copy of one that was migrated."""
    place = tmp_path / "dossier"
    monkeypatch.setenv("COURTOIS_HOME", str(place))
    monkeypatch.setenv("COURTOIS_MODEL", "none")
    monkeypatch.setattr(Database, "_make_file", made_by_copying())
    return place


@pytest.fixture
def courtois(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Courtois:
    """Calls the command on that place."""
    assert home

    def run(*arguments: str | Path) -> Run:
        monkeypatch.setattr(sys, "argv", ["courtois", *map(str, arguments)])
        capsys.readouterr()
        status: object = 0
        try:
            main()
        except SystemExit as end:
            status = end.code
        finally:
            gc.enable()  # an import forgoes it until its process ends: this one goes on
        shown = capsys.readouterr()
        return Run(int(str(status or 0)), shown.out, shown.err)

    return run
