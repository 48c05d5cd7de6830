"""The passphrase of a backup: read from a file, or asked for at a terminal; never an argument, which others can see."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import click

from assistant.domain.errors import UnreadableFileError

_LONGEST: Final = 4_096  # characters read of the first line: what is named by mistake may have no end

passphrase_option = click.option(
    "--passphrase-file",
    type=click.Path(path_type=Path),
    help="Fichier dont la première ligne est la phrase secrète qui chiffre la sauvegarde.",
)


def passphrase_in(path: Path | None) -> str:
    """The first line of the file, "" for none; raises UnreadableFileError."""
    if path is None:
        return ""
    try:
        with path.open(encoding="utf-8-sig") as file:
            said = file.readline(_LONGEST + 1).strip()
    except (OSError, UnicodeDecodeError):
        raise UnreadableFileError(f"{path} ne peut pas être lu\u202f: vérifiez le chemin et vos droits.") from None
    if not said:
        raise UnreadableFileError(f"La première ligne de {path} est vide\u202f: écrivez-y la phrase secrète.")
    if len(said) > _LONGEST:
        raise UnreadableFileError(f"La première ligne de {path} est trop longue\u202f: donnez une phrase secrète.")
    return said


def asked_passphrase() -> str:
    """What a person types, unseen, without the spaces around it as in a file; "" where nobody sits at a terminal."""
    return str(click.prompt("Phrase secrète", hide_input=True)).strip() if sys.stdin.isatty() else ""
