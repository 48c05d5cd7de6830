"""Who hashes passwords, and knows those that everybody tries."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class PasswordHasher(Protocol):
    """Slow on purpose; a hash says how it was made."""

    def hash(self, password: str) -> str: ...
    def matches(self, password: str, password_hash: str) -> bool: ...  # as slow for a hash that is ""
    def is_guessable(self, password: str, own: Iterable[str]) -> bool: ...  # among the first that one would try
    def is_weak_hash(self, password_hash: str) -> bool: ...  # made with less work than hashes are made with now
