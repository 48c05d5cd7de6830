"""People by name."""

from __future__ import annotations

import pytest

from assistant.domain.people.user import told_name


@pytest.mark.parametrize(
    ("user_id", "told"), [("lea", "Léa Roche"), ("os:root", "Ligne de commande (root)"), ("gone", "gone"), ("", "")]
)
def test_a_login_name_is_nobodys_name(user_id: str, told: str) -> None:
    assert told_name(user_id, {"lea": "Léa Roche"}) == told
