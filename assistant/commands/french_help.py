"""The help of the commands in French: click's own words, which it says in English, are put into ours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

import click

_HEADINGS: Final = {"Options": "Options", "Commands": "Commandes", "Positional arguments": "Arguments"}
_SENTENCES: Final = {
    "Show this message and exit.": "Montre cette aide.",
    "Show the version and exit.": "Montre la version.",
}
_TERMS: Final = (  # what stands for a value, and the brackets behind an option's help
    (re.compile(r"\bINTEGER RANGE\b|\bINTEGER\b"), "ENTIER"),
    (re.compile(r"\bFLOAT\b"), "NOMBRE"),
    (re.compile(r"\bTEXT\b"), "TEXTE"),
    (re.compile(r"\bCOMMAND\b"), "COMMANDE"),
    (re.compile(r"\bARGS\b"), "ARGUMENTS"),
    (re.compile(r"\b(?:PATH|FILE|FILENAME|DIRECTORY)\b"), "CHEMIN"),
)
_EXTRAS: Final = (
    (re.compile(r"\[default: (?=[^\[\]]*\]$)"), "[par défaut\u202f: "),
    (re.compile(r"(?<=[\[ ])required(?=\]$)"), "obligatoire"),
)


class FrenchFormatter(click.HelpFormatter):
    """Writes the help of one command."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The first line."""
        super().write_usage(prog, _changed(args, _TERMS), prefix or "Usage\u202f: ")

    def write_heading(self, heading: str) -> None:
        """The title of a list."""
        self.write(f"{'':>{self.current_indent}}{_HEADINGS.get(heading, heading)}\u202f:\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """A list of options or commands, each with what it does."""
        super().write_dl([(_changed(first, _TERMS), _told(second)) for first, second in rows], col_max, col_spacing)


class FrenchContext(click.Context):
    """Formats help in French."""

    formatter_class = FrenchFormatter


def in_french(command: click.Command) -> None:
    """Make a command, and those below it, help in French."""
    command.context_class = FrenchContext
    for below in command.commands.values() if isinstance(command, click.Group) else ():
        in_french(below)


def _told(words: str) -> str:
    return _SENTENCES.get(words) or _changed(words, _EXTRAS)


def _changed(words: str, changes: Sequence[tuple[re.Pattern[str], str]]) -> str:
    for pattern, french in changes:
        words = pattern.sub(french, words)
    return words
