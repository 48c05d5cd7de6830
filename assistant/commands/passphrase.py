"""The passphrase of a backup: read from a file, or asked for at a terminal; never an argument, which others can see."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from assistant.domain.errors import UnreadableFileError

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
        said = path.read_text(encoding="utf-8-sig").partition("\n")[0].strip()
    except (OSError, UnicodeDecodeError):
        raise UnreadableFileError(f"{path} ne peut pas être lu\u202f: vérifiez le chemin et vos droits.") from None
    if not said:
        raise UnreadableFileError(f"La première ligne de {path} est vide\u202f: écrivez-y la phrase secrète.")
    return said


def asked_passphrase() -> str:
    """What a person types, unseen; "" where nobody sits at a terminal."""
    return str(click.prompt("Phrase secrète", hide_input=True)) if sys.stdin.isatty() else ""
