"""The signed roots of the trail: one file a day in the folder, and the public key beside them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assistant.domain.approvals.audit_root import AuditRoot, as_file, from_file
from assistant.domain.errors import StorageError

PUBLIC_KEY = "public-key.pem"


@dataclass(frozen=True, slots=True)
class RootFiles:
    """Implements the RootShelf port."""

    folder: Path

    def keep(self, root: AuditRoot, public_key: bytes) -> str:
        """Write the day's root, over an earlier one of the day; raises StorageError."""
        path = self.folder / f"root-{root.on.isoformat()}.json"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / PUBLIC_KEY).write_bytes(public_key)
            path.write_text(as_file(root), encoding="utf-8")
        except OSError as error:
            raise StorageError(
                f"La racine du jour ne peut pas être écrite dans {self.folder} ({error.strerror})\u202f: "
                "vérifiez le dossier et le disque."
            ) from None
        return str(path)

    def all(self) -> tuple[AuditRoot, ...]:
        """Every root, by day; raises UnreadableFileError for one that was damaged."""
        return tuple(
            from_file(path.read_text(encoding="utf-8", errors="replace"), str(path))
            for path in sorted(self.folder.glob("root-*.json"))
        )

    def public_key(self) -> bytes | None:
        """The public key as PEM, None before the first root."""
        path = self.folder / PUBLIC_KEY
        return path.read_bytes() if path.is_file() else None
