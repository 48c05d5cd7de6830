"""Who hashes passwords."""

from __future__ import annotations

from typing import Protocol


class PasswordHasher(Protocol):
    """Slow on purpose; a hash says how it was made."""

    def hash(self, password: str) -> str: ...
    def matches(self, password: str, password_hash: str) -> bool: ...  # as slow for a hash that is ""
    def is_weak_hash(self, password_hash: str) -> bool: ...  # made with less work than hashes are made with now
