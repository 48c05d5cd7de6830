"""The README's first two commands are one line each, and .ci/run calls the second."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import click
from click.testing import CliRunner

from assistant.__main__ import COMMANDS, courtois
from assistant.settings import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)\n```$", README, re.DOTALL | re.MULTILINE)


def test_the_first_two_blocks_are_one_line_each() -> None:
    first, second = BLOCKS[:2]
    assert "\n" not in first
    assert "\n" not in second
    assert first.endswith("courtois demo")
    assert "pytest" in second


def test_both_install_the_pinned_versions() -> None:
    assert all("-c .ci/constraints.txt" in block for block in BLOCKS[:2])


def test_the_pins_name_versions_and_no_place() -> None:
    lines = (ROOT / ".ci/constraints.txt").read_text(encoding="utf-8").splitlines()
    assert len(lines) > 100
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!_-]+", line) for line in lines)


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[<>=\[]", line)[0].lower() for line in wanted}
    pins = (ROOT / ".ci/constraints.txt").read_text(encoding="utf-8").lower().replace("_", "-")
    assert {name for name in names if f"\n{name}==" not in f"\n{pins}"} == set()


def test_every_setting_is_told() -> None:
    names = {f"COURTOIS_{field}".upper() for field in Settings.model_fields if not field.startswith("openai_")}
    assert {name for name in names if name not in README} == set()
    assert {"OPENAI_API_KEY", "OPENAI_BASE_URL"} <= set(re.findall(r"[A-Z_]{6,}", README))


def test_every_command_is_told() -> None:
    assert {name for name in COMMANDS if f"courtois {name}" not in README} == set()


def test_every_command_explains_itself() -> None:
    context = click.Context(courtois)
    for name in COMMANDS:
        command = courtois.get_command(context, name)
        shown = CliRunner().invoke(courtois, [name, "--help"])
        assert shown.exit_code == 0
        assert command is not None
        assert (command.name, bool(command.help)) == (name, True)
