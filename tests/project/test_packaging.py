"""The program works from a built wheel, in any folder: all that it reads at run time ships inside."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603  (our own tool, no outside input)
    (wheel,) = folder.glob("courtois-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(site: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(site), "COURTOIS_HOME": str(home), "COURTOIS_MODEL": "none"}
    return subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-m", "assistant", *arguments],
        cwd=home.parent,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_what_is_read_at_run_time_ships_inside(unpacked: Path) -> None:
    package = unpacked / "assistant"
    assert (package / "app.py").is_file()
    assert list((package / "prompts").rglob("v1.md"))
    assert (package / "knowledge/rates.csv").is_file()
    assert (package / "ui/live_editor/editor.js").is_file()
    assert (package / "ui/live_editor/editor.css").is_file()
    assert list((package / "storage/migrations/versions").glob("*.py"))
    assert not list(package.rglob("test_*.py"))


def test_a_wheel_prepares_a_book_and_writes_a_letter(unpacked: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert run(unpacked, home, "init").returncode == 0
    listed = run(unpacked, home, "clients", "--json")
    assert (listed.returncode, listed.stdout.strip()) == (0, "[]")
    code = "import assistant, assistant.places as p; print(assistant.__file__, p.PROMPTS, p.APP)"
    where = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert all(part.startswith(str(unpacked)) for part in where.stdout.split())
