"""One demonstration book a session, prepared once and copied for each journey."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.commands.demo import demo


@pytest.fixture(scope="session")
def prepared_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("book")
    done = CliRunner(env={"COURTOIS_HOME": str(home), "OPENAI_API_KEY": None, "COURTOIS_MODEL": None}).invoke(
        demo, ["--prepare"]
    )
    assert done.exit_code == 0, done.output
    return home


@pytest.fixture
def home(prepared_home: Path, tmp_path: Path) -> Path:
    return shutil.copytree(prepared_home, tmp_path / "home")
