"""Who may come in: the use cases of accounts, on the book of the settings."""

from __future__ import annotations

import secrets
from functools import cache

from assistant.bootstrap.book import prepare_home
from assistant.bootstrap.clocks import SystemClock
from assistant.identity.passwords import Argon2Passwords
from assistant.services.manage_people import ManagePeople
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.sign_in import SignIn
from assistant.settings import read_settings

_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another when read aloud
_GROUPS, _LETTERS = 4, 4  # 78 bits


def sign_in_of(book: UnitOfWorkFactory) -> SignIn:
    """Signing in; time is that of the machine, whatever day a demonstration stands at."""
    return SignIn(book, SystemClock(), Argon2Passwords(), lambda: secrets.token_urlsafe(24))


def people_of(book: UnitOfWorkFactory) -> ManagePeople:
    """Accounts."""
    return ManagePeople(book, SystemClock(), Argon2Passwords(), first_password)


def first_password() -> str:
    """Four groups of four, to be told by voice and changed at once."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(_LETTERS)) for _ in range(_GROUPS))


@cache
def open_door() -> SignIn:
    """The door of the server's own routes: opened once, at the first visit; raises SettingsError, StorageError."""
    return sign_in_of(prepare_home(read_settings()).unit_of_work)
