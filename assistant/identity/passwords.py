"""Passwords are kept as argon2id hashes. The only file that knows argon2."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from assistant.identity.guessing import is_guessable

_NOBODY: Final = "a password that nobody has"


class Argon2Passwords:
    """OWASP's choice: argon2id, 19 MiB, two passes, one lane (password storage cheat sheet)."""

    def __init__(self, memory_kib: int = 19_456, passes: int = 2) -> None:
        """Tests spare themselves the work by smaller figures."""
        self._hasher = PasswordHasher(time_cost=passes, memory_cost=memory_kib, parallelism=1)

    def hash(self, password: str) -> str:
        """The hash, with its salt and parameters."""
        return self._hasher.hash(password)

    def matches(self, password: str, password_hash: str) -> bool:
        """Whether it is that password; an unknown account takes as long as a known one."""
        try:
            return self._hasher.verify(password_hash or self._nobodys, password) and bool(password_hash)
        except (VerifyMismatchError, VerificationError, InvalidHashError):
            return False

    def is_weak_hash(self, password_hash: str) -> bool:
        """Whether it was made with other parameters than today's."""
        return self._hasher.check_needs_rehash(password_hash)

    def is_guessable(self, password: str, own: Iterable[str]) -> bool:
        """Whether it is made of passwords that leaked, or of ``own`` words of the person."""
        return is_guessable(password, own)

    @cached_property
    def _nobodys(self) -> str:
        return self._hasher.hash(_NOBODY)
