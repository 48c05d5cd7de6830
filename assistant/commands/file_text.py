"""Reading a text file that a user names."""

from __future__ import annotations

import errno
from pathlib import Path

from assistant.domain.errors import UnreadableFileError

_WHY = {
    errno.ENOENT: "le fichier n’existe pas",
    errno.EISDIR: "c’est un dossier",
    errno.ENOTDIR: "ce chemin passe par un fichier",
    errno.EACCES: "l’accès est refusé",
}


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
