"""``courtois nightly``: every step is tried, each says what it did, and the trail is signed last."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.commands.conftest import Courtois


@pytest.fixture(autouse=True)
def _key_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURTOIS_AUDIT_KEY", str(tmp_path / "ailleurs" / "cle.pem"))


def test_a_night_does_each_step_and_signs_the_root_last(courtois: Courtois, home: Path) -> None:
    courtois("init")
    run = courtois("nightly", "--json")
    told = json.loads(run.out)
    assert (run.status, run.err) == (0, "")
    assert [one["step"] for one in told] == ["Index", "Scénarios", "Conservation", "Racine du journal"]
    assert all(one["ok"] for one in told)
    assert list((home / "audit").glob("root-*.json"))
    assert "intact" in courtois("audit", "verify").out
    assert courtois("nightly").status == 0


def test_a_step_that_fails_is_told_and_stops_no_other(courtois: Courtois, home: Path) -> None:
    courtois("init")
    courtois("nightly")
    with sqlite3.connect(home / "courtois.sqlite3") as connection:
        connection.execute("DROP TRIGGER audit_events_keep_delete")
        connection.execute("DELETE FROM audit_events WHERE sequence = 1")
    run = courtois("nightly")
    assert run.status == 1
    assert run.sentence.startswith("Racine du journal\u202f: Le journal ne se signe pas")
    assert "Conservation" in run.out


def test_an_account_that_cannot_be_reached_leaves_the_rest_of_the_night(
    courtois: Courtois, monkeypatch: pytest.MonkeyPatch
) -> None:
    courtois("init")
    for name, value in {"HOST": "127.0.0.1", "PORT": "9", "TLS": "none", "USER": "a", "PASSWORD": "b"}.items():
        monkeypatch.setenv(f"COURTOIS_IMAP_{name}", value)
    told = json.loads(courtois("nightly", "--json").out)
    assert [one["step"] for one in told if not one["ok"]] == ["Courrier"]
    assert told[-1]["step"] == "Racine du journal"
