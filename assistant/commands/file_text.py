"""Reading a text file that a user names."""

from __future__ import annotations

import errno
from pathlib import Path

import click

from assistant.domain.errors import UnreadableFileError

_WHY = {
    errno.ENOENT: "le fichier n’existe pas",
    errno.EISDIR: "c’est un dossier",
    errno.ENOTDIR: "ce chemin passe par un fichier",
    errno.EACCES: "l’accès est refusé",
}


def tell_unreadable(path: Path, count: int) -> None:
    """Say on standard error how many lines of a batch could not be used, if any."""
    if not count:
        return
    told = "Une ligne n’a pas pu être lue" if count == 1 else f"{count} lignes n’ont pas pu être lues"
    which = "son" if count == 1 else "leur"
    click.echo(f"{told} dans {path}\u202f: voyez {which} champ «\u202ferror\u202f».", err=True)


def read_text(path: Path) -> str:
    """The text, UTF-8 with or without a mark; raises UnreadableFileError."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:  # line ends as they are: places are counted
            return file.read()
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            f"{path} n’est pas un texte en UTF-8\u202f: enregistrez-le dans cet encodage."
        ) from error
    except OSError as error:
        why = _WHY.get(error.errno or 0, error.strerror)
        raise UnreadableFileError(f"{path} ne peut pas être lu ({why})\u202f: vérifiez le chemin.") from error
