"""Who may come in."""

from __future__ import annotations

import pytest

from assistant.ui.doorkeeper import is_loopback


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.0.5", "::1", "localhost"])
def test_this_machine_comes_in(address: str) -> None:
    assert is_loopback(address)


@pytest.mark.parametrize("address", [None, "", "0.0.0.0", "::", "192.168.1.10", "example.org"])  # noqa: S104 - refused
def test_any_other_address_is_refused(address: object) -> None:
    assert not is_loopback(address)
