from __future__ import annotations

from collections.abc import Callable

import keyring
import pytest
from keyring.errors import NoKeyringError

from assistant.connectors.mail.password import read_password
from assistant.domain.errors import SettingsError


def one_password(service: str, name: str) -> str | None:
    """A key store that holds one password."""
    return "gardé" if (service, name) == ("courtois", "nora@mail.example") else None


def no_store(service: str, name: str) -> str | None:
    """A machine without a key store."""
    raise NoKeyringError(f"{service} {name}")


def test_a_variable_wins_over_the_key_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_password", one_password)
    assert read_password("nora@mail.example", "dit") == "dit"
    assert read_password("nora@mail.example", "") == "gardé"


@pytest.mark.parametrize("store", [one_password, no_store])
def test_no_password_anywhere_is_one_sentence(
    store: Callable[[str, str], str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring, "get_password", store)
    with pytest.raises(SettingsError, match=r"lea@mail\.example.*COURTOIS_IMAP_PASSWORD"):
        read_password("lea@mail.example", "")
