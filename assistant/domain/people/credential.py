"""Credential: what a person proves who they are with, and how many tries are left."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

FREE_TRIES: Final = 5
FIRST_WAIT: Final = timedelta(seconds=30)
LONGEST_WAIT: Final = timedelta(hours=1)
FORGOTTEN_AFTER: Final = timedelta(hours=24)
LEAST_LENGTH: Final = 12  # OWASP ASVS 4.0.3, 2.1.1
MOST_LENGTH: Final = 128  # and 2.1.2
FIRST_LASTS: Final = timedelta(hours=72)  # a password that somebody else set (2.3.1)


@dataclass(frozen=True, slots=True)
class Credential:
    """``password_hash`` is an argon2id hash; ``must_change``: a password that somebody else set."""

    user_id: str
    password_hash: str
    changed_at: datetime
    must_change: bool = False

    def has_expired(self, now: datetime) -> bool:
        """Whether it was set by somebody else too long ago to open anything; one's own never expires.

        One that a clock far ahead dated has expired too: it would last until that day.
        """
        return self.must_change and abs(now - self.changed_at) >= FIRST_LASTS


@dataclass(frozen=True, slots=True)
class Tries:
    """Failed tries against one ``key``: an account ("user:lea"), what was typed, where from ("from:10.0.0.7")."""

    key: str
    failures: int = 0
    last_at: datetime | None = None

    def open_at(self) -> datetime | None:
        """When the next try is heard, None at once: the wait doubles from half a minute up to an hour."""
        if self.failures < FREE_TRIES or self.last_at is None:
            return None
        doubled = min(self.failures - FREE_TRIES, 12)
        wait: timedelta = FIRST_WAIT * 2**doubled
        return self.last_at + min(wait, LONGEST_WAIT)

    def failed(self, now: datetime) -> Tries:
        """After one more failure; a day of quiet forgets the earlier ones."""
        quiet = self.last_at is not None and now - self.last_at >= FORGOTTEN_AFTER
        return replace(self, failures=1 if quiet else self.failures + 1, last_at=now)
