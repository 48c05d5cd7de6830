"""The house's Ed25519 key: a PEM file outside COURTOIS_HOME, so that who can write the book cannot sign for it."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.domain.errors import SettingsError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_FOR_ME_ALONE = 0o600
_OTHERS = 0o077


@dataclass(frozen=True, slots=True)
class AuditKey:
    """Implements the AuditSigner port on a file; ``home`` is the folder of the book."""

    path: Path
    home: Path

    def make_key(self) -> str:
        """Write a new key; raises SettingsError where there is one, or where the place is inside the book's folder."""
        self._refuse_inside()
        if self.has_key():
            raise SettingsError(
                f"La clé {self.path} existe déjà\u202f: elle n’est pas remplacée, ses signatures en dépendent."
            )
        self._write(_new_key())
        return str(self.path)

    def has_key(self) -> bool:
        """Whether there is a key to sign with."""
        return self.path.is_file()

    def sign(self, statement: bytes) -> bytes:
        """The signature, 64 bytes; the first call makes the key."""
        if not self.has_key():
            self.make_key()
        return self._read().sign(statement)

    def public_key(self) -> bytes:
        """The public half, as PEM."""
        from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

        return self._read().public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)

    def verifies(self, statement: bytes, signature: bytes, public_key: bytes) -> bool:
        """Whether the holder of a public key signed this; False for a key that cannot be read."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
        from cryptography.hazmat.primitives.serialization import load_pem_public_key

        with suppress(InvalidSignature, ValueError):
            key = load_pem_public_key(public_key)
            if isinstance(key, Ed25519PublicKey):
                key.verify(signature, statement)
                return True
        return False

    def _read(self) -> Ed25519PrivateKey:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key

        self._refuse_inside()
        try:
            if os.name == "posix" and self.path.stat().st_mode & _OTHERS:
                raise SettingsError(
                    f"D’autres peuvent lire la clé {self.path}\u202f: retirez-leur ce droit (chmod 600)."
                )
            key = load_pem_private_key(self.path.read_bytes(), password=None)
        except (OSError, ValueError, TypeError):
            raise SettingsError(f"La clé {self.path} ne peut pas être lue\u202f: restaurez ce fichier.") from None
        if not isinstance(key, Ed25519PrivateKey):
            raise SettingsError(f"La clé {self.path} n’est pas une clé Ed25519\u202f: restaurez ce fichier.")
        return key

    def _refuse_inside(self) -> None:
        if self.path.resolve().is_relative_to(self.home.resolve()):
            raise SettingsError(
                f"La clé du journal ne se range pas dans {self.home}\u202f: "
                "indiquez un autre endroit par la variable COURTOIS_AUDIT_KEY."
            )

    def _write(self, pem: bytes) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            place = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FOR_ME_ALONE)
            with os.fdopen(place, "wb") as file:
                file.write(pem)
        except OSError as error:
            raise SettingsError(
                f"La clé {self.path} ne peut pas être écrite ({error.strerror})\u202f: "
                "indiquez un autre endroit par la variable COURTOIS_AUDIT_KEY."
            ) from None


def _new_key() -> bytes:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    return Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
