"""The folder of files: contents by their digest, so that a file is kept once and a damaged one is noticed."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from assistant.domain.errors import StorageError


@dataclass(frozen=True, slots=True)
class FileFolder:
    """Satisfies ``FileStore``."""

    folder: Path

    def keep(self, content: bytes) -> str:
        """Write the content under its digest, which is returned; raises StorageError."""
        digest = hashlib.sha256(content).hexdigest()
        file = self.folder / digest[:2] / digest
        if file.exists():
            return digest
        new = file.with_name(f"{digest}.{os.getpid()}")
        try:
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            new.touch(mode=0o600)  # clients' invoices: for nobody else on this machine
            new.write_bytes(content)
            new.replace(file)
        except OSError as error:
            raise StorageError(
                f"Le dossier {self.folder} ne peut pas être écrit ({error.strerror})\u202f: "
                "libérez de la place ou donnez-en le droit au programme."
            ) from error
        return digest

    def read(self, digest: str) -> bytes:
        """The content of that digest; raises StorageError where it is missing or another."""
        try:
            content = (self.folder / digest[:2] / digest).read_bytes()
        except OSError as error:
            raise StorageError(
                f"Une facture gardée dans {self.folder} n’est plus lisible ({error.strerror})\u202f: "
                "ajoutez-la de nouveau."
            ) from error
        if hashlib.sha256(content).hexdigest() != digest:
            raise StorageError(f"Une facture gardée dans {self.folder} a été abîmée\u202f: ajoutez-la de nouveau.")
        return content
