"""The command itself: what goes wrong is one French sentence and a status, never a traceback."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from shlex import quote

import click
import pytest

from assistant.__main__ import courtois as group
from assistant.__main__ import main
from tests.commands.conftest import Courtois
from tests.forked import Forked


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("chek",), "La commande «\u202fchek\u202f» n’existe pas"),
        (("check", "--foo"), "L’option --foo n’existe pas"),
        (("draft",), "Il manque CLIENT"),
        (("draft", "x", "--level", "zz"), "La valeur donnée à --level n’est pas utilisable (choix\u202f: pre_due,"),
        (("run", "--port", "abc"), "La valeur donnée à --port n’est pas utilisable (un nombre entier, de 1 à 65535)"),
        (
            ("simulate", "--days", "9999"),
            "--days n’est pas utilisable (un nombre entier, de 1 à 366)",
        ),
        (
            ("gate", "x", "--as-of", "hier"),
            "--as-of n’est pas utilisable (une date comme 31/12/2026",
        ),
        (("register",), "Il manque --batch"),
        (("check", "x", "--facts"), "L’option --facts attend une valeur"),
        (("import",), "Il manque FICHIERS"),
        (("clients", "--json=1"), "L’option --json ne prend pas de valeur"),
        (("clients", "un", "deux"), "Il y a un argument de trop (un deux)"),
    ],
)
def test_a_command_line_that_cannot_be_understood_is_told_in_french(
    courtois: Courtois, arguments: tuple[str, ...], said: str
) -> None:
    run = courtois(*arguments)

    assert (run.status, run.out) == (2, "")
    assert said in run.sentence
    assert "--help" in run.sentence


def test_help_and_version_end_in_0(courtois: Courtois) -> None:
    assert courtois("--help").status == courtois("--version").status == courtois("draft", "-h").status == 0


def test_no_command_at_all_shows_the_help(courtois: Courtois) -> None:
    run = courtois()

    assert run.status == 2
    assert "Commandes\u202f:" in run.err


def helps(command: click.Command, *above: str) -> Iterator[tuple[str, ...]]:
    yield (*above, "--help")
    if not isinstance(command, click.Group):
        return
    context = click.Context(command)
    for name in command.list_commands(context):
        below = command.get_command(context, name)
        assert below is not None
        yield from helps(below, *above, name)


def test_every_help_is_french(courtois: Courtois) -> None:
    english = re.compile(r"Usage:|Options:|Commands:|default:|required|Show |\b(TEXT|PATH|INTEGER|COMMAND|ARGS)\b")
    asked = list(helps(group))
    assert len(asked) > 50
    assert [arguments for arguments in asked if english.search(courtois(*arguments).out)] == []
    assert "[par défaut\u202f: 60" in courtois("simulate", "--help").out


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[BaseException], None]:
    """Makes the next ``clients`` end in this way."""

    def fail(error: BaseException) -> None:
        @click.command(name="clients")
        def clients() -> None:
            raise error

        monkeypatch.setitem(group.commands, "clients", clients)

    return fail


def test_an_interruption_is_quiet(courtois: Courtois, failing: Callable[[BaseException], None]) -> None:
    failing(KeyboardInterrupt())
    run = courtois("clients")

    assert (run.status, run.out, run.err.strip()) == (130, "", "")


def test_a_disk_that_refuses_is_one_sentence(courtois: Courtois, failing: Callable[[BaseException], None]) -> None:
    failing(OSError(28, "No space left on device"))
    run = courtois("clients")

    assert run.status == 2
    assert "No space left on device" in run.sentence


def test_a_reader_that_leaves_is_quiet(tmp_path: Path) -> None:
    batch = tmp_path / "courriels.jsonl"
    batch.write_text('{"id": 1, "text": "Bonjour Madame,"}\n' * 20_000, encoding="utf-8")
    command = f"{quote(sys.executable)} -m assistant register --batch {quote(str(batch))} | head -n 1"
    run = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)  # noqa: S603  (our own program)

    assert run.stdout.count("\n") == 1
    assert run.stderr == ""


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # the fork, where a thread is left
def test_a_full_disk_is_one_sentence_and_leaves_no_traceback(tmp_path: Path) -> None:
    def on_a_full_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20 * 512, 20 * 512))
        os.environ.update({"COURTOIS_HOME": str(tmp_path / "plein"), "COURTOIS_MODEL": "none"})
        sys.argv = ["courtois", "init"]
        main()

    said = tmp_path / "said"

    assert Forked(on_a_full_disk, err=said).join() == 2
    assert len(said.read_text("utf-8").strip().splitlines()) == 1
    assert "Traceback" not in said.read_text("utf-8")


def test_a_terminal_that_is_not_utf8_gets_escapes_rather_than_a_traceback(tmp_path: Path) -> None:
    batch = tmp_path / "absent.jsonl"
    run = subprocess.run(  # noqa: S603  (our own program)
        [sys.executable, "-m", "assistant", "register", "--batch", str(batch)],
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )

    assert run.returncode == 2
    assert b"Traceback" not in run.stderr
    assert "ne peut pas être lu".encode("latin-1") in run.stderr
