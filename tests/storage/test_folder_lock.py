"""A folder whose book is being made says so, to whoever comes and to a second maker."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from assistant.domain.errors import StorageError
from assistant.storage.folder_lock import folder_held, refuse_held

_CRASH = """
import os, sys
from pathlib import Path
from assistant.storage.folder_lock import folder_held
with folder_held(Path(sys.argv[1])):
    os._exit(9)
"""


def test_whoever_comes_meanwhile_is_told_to_come_back(tmp_path: Path) -> None:
    with folder_held(tmp_path), pytest.raises(StorageError, match="se prépare encore"):
        refuse_held(tmp_path)


def test_nobody_makes_the_book_of_a_folder_twice_at_once(tmp_path: Path) -> None:
    with folder_held(tmp_path), pytest.raises(StorageError, match="se prépare encore"), folder_held(tmp_path):
        pytest.fail("held twice")


def test_a_folder_that_is_ready_is_open_and_keeps_no_trace(tmp_path: Path) -> None:
    with folder_held(tmp_path):
        pass

    refuse_held(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_crash_lets_go_of_the_folder(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _CRASH, str(tmp_path)], check=False)  # noqa: S603 - our own program

    assert done.returncode == 9
    refuse_held(tmp_path)
    with folder_held(tmp_path), pytest.raises(StorageError):
        refuse_held(tmp_path)
