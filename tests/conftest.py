"""What several packages of tests share: one prepared demonstration book, made once a run and a process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine must not fail a property: deadlines measure the machine.
settings.register_profile("courtois", deadline=None)
settings.load_profile("courtois")


@pytest.fixture(scope="session")
def demonstration_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that ``courtois demo --prepare`` made and indexed; tests that change it copy it first."""
    home = tmp_path_factory.mktemp("demonstration")
    subprocess.run(
        [sys.executable, "-m", "assistant", "demo", "--prepare"],
        env={**os.environ, "COURTOIS_HOME": str(home), "COURTOIS_MODEL": "none"},
        check=True,
        capture_output=True,
    )
    return home
