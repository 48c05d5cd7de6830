"""Who may come in: the use cases of accounts, on the book of the settings."""

from __future__ import annotations

import secrets
from datetime import timedelta
from functools import cache

from assistant.bootstrap.book import BOOK, DEMO, prepare_home
from assistant.bootstrap.clocks import SystemClock
from assistant.bootstrap.openid import OpenIdSetup, openid_of
from assistant.domain.errors import SettingsError
from assistant.identity.passwords import Argon2Passwords
from assistant.services.people.manage_people import ManagePeople
from assistant.services.people.sign_in import SignIn
from assistant.services.people.sign_in_openid import SignInByOpenId
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.settings import Settings, read_settings

_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another when read aloud
_GROUPS, _LETTERS = 4, 4  # 78 bits


def sign_in_of(book: UnitOfWorkFactory, settings: Settings, *, is_demo: bool = False) -> SignIn:
    """Signing in; time is that of the machine, whatever day a demonstration, which has no accounts, stands at."""
    lasts = timedelta(hours=settings.openid_session_hours)
    return SignIn(book, SystemClock(), Argon2Passwords(), _token, settings.has_provider and not is_demo, lasts)


def people_of(book: UnitOfWorkFactory) -> ManagePeople:
    """Accounts."""
    return ManagePeople(book, SystemClock(), Argon2Passwords(), first_password)


def _token() -> str:
    return secrets.token_urlsafe(24)


def first_password() -> str:
    """Four groups of four, to be told by voice and changed at once."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(_LETTERS)) for _ in range(_GROUPS))


@cache
def open_door() -> SignIn:
    """The door of the server's own routes: opened once, at the first visit; raises SettingsError, StorageError."""
    settings = read_settings()
    book = prepare_home(settings).unit_of_work
    with book() as uow:
        is_demo = uow.house.value(BOOK) == DEMO  # which has no accounts
    return sign_in_of(book, settings, is_demo=is_demo)


@cache
def open_openid_door() -> SignInByOpenId:
    """The same by OpenID, in a house that has a provider."""
    settings = read_settings()
    setup = openid_of(settings)
    if setup is None:
        raise SettingsError("Aucun fournisseur OpenID n’est réglé (COURTOIS_OPENID_METADATA_URL).")
    return SignInByOpenId(prepare_home(settings).unit_of_work, SystemClock(), _token, setup.rules)


def told_openid() -> OpenIdSetup | None:
    """What Streamlit's login needs; None for settings at fault too, which every page tells."""
    try:
        return openid_of(read_settings())
    except SettingsError:
        return None
