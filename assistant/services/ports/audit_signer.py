"""Signing the trail's roots, and keeping them."""

from __future__ import annotations

from typing import Protocol

from assistant.domain.approvals.audit_root import AuditRoot


class AuditSigner(Protocol):
    """Holds the house's private key; every method raises SettingsError with one French sentence."""

    def make_key(self) -> str: ...  # where it is now; refuses to replace one
    def has_key(self) -> bool: ...
    def sign(self, statement: bytes) -> bytes: ...  # makes the key the first time
    def public_key(self) -> bytes: ...  # as PEM
    def verifies(self, statement: bytes, signature: bytes, public_key: bytes) -> bool: ...


class RootShelf(Protocol):
    """The signed roots, one a day, and the public key; raises StorageError, UnreadableFileError."""

    def keep(self, root: AuditRoot, public_key: bytes) -> str: ...  # where it was written
    def all(self) -> tuple[AuditRoot, ...]: ...  # by day
    def public_key(self) -> bytes | None: ...
