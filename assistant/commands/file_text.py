"""Reading a text file that a user names."""

from __future__ import annotations

from pathlib import Path

from assistant.domain.errors import UnreadableFileError


def read_text(path: Path) -> str:
    """The text, UTF-8 with or without a mark; raises UnreadableFileError."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:  # line ends as they are: places are counted
            return file.read()
    except UnicodeDecodeError as error:
        raise UnreadableFileError(f"{path} n’est pas un texte en UTF-8 : enregistrez-le dans cet encodage.") from error
    except OSError as error:
        raise UnreadableFileError(f"{path} ne peut pas être lu ({error.strerror}) : vérifiez le chemin.") from error
