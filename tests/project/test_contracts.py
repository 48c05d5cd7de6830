"""The floors hold: import-linter runs inside the suite."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAMED_BY_THE_CUSTOMER = {"app.py", "pyproject.toml", "assistant", "prompts", "knowledge", "tests", "README.md"}


def test_every_import_contract_is_kept() -> None:
    run = subprocess.run(  # noqa: S603  (our own tool, no outside input)
        [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout


def test_the_top_level_is_the_customers() -> None:
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S607  (git of the machine)
    if tracked.returncode:  # an installed copy has no git: nothing to compare
        return
    tops = {line.partition("/")[0] for line in tracked.stdout.splitlines()}
    assert {top for top in tops if not top.startswith(".")} == NAMED_BY_THE_CUSTOMER
