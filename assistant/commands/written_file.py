"""Writing a file that a user names, for their eyes alone, never over another."""

from __future__ import annotations

import os
from pathlib import Path

from assistant.domain.errors import RefusedError, StorageError


def write_new(place: Path, content: bytes) -> None:
    """Write a file that does not exist yet; raises RefusedError where it does, StorageError."""
    try:
        with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
    except FileExistsError:
        raise RefusedError(f"Le fichier {place} existe déjà\u202f: choisissez un autre nom.") from None
    except OSError as error:
        raise StorageError(
            f"Le fichier {place} ne peut pas être écrit ({error.strerror})\u202f: vérifiez le dossier et le disque."
        ) from None
