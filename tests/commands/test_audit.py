"""``courtois audit``: from the key to the evidence file."""

from __future__ import annotations

import sqlite3
import zipfile
from pathlib import Path

import pytest

from tests.commands.conftest import Courtois

RATES = ("2018-07-01", "--ecb", "0", "--legal-professional", "0,88", "--legal-consumer", "3,60", "--source", "arrêté")


@pytest.fixture(autouse=True)
def key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "ailleurs" / "cle.pem"
    monkeypatch.setenv("COURTOIS_AUDIT_KEY", str(place))
    return place


def test_a_day_is_signed_and_verified(courtois: Courtois, home: Path, key: Path) -> None:
    courtois("init")
    assert courtois("audit", "init-key").status == 0
    assert "existe déjà" in courtois("audit", "init-key").sentence
    assert "Aucune racine" in courtois("audit", "verify").err
    courtois("rates", "add", *RATES)
    assert "2 événements" in courtois("audit", "root").out
    (root,) = (home / "audit").glob("root-*.json")
    run = courtois("audit", "verify", "--root", root, "--public-key", home / "audit" / "public-key.pem")
    assert (run.status, run.err) == (0, "")
    assert "intact, 2 événements, 1 racine signée." in run.out
    assert key.read_bytes() not in b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())


def test_a_trail_that_was_cut_is_told_with_the_row(courtois: Courtois, home: Path) -> None:
    courtois("init")
    courtois("rates", "add", *RATES)
    courtois("audit", "root")
    with sqlite3.connect(home / "courtois.sqlite3") as connection:
        connection.execute("DROP TRIGGER audit_events_keep_delete")
        connection.execute("DELETE FROM audit_events WHERE sequence = 2")
    run = courtois("audit", "verify")
    assert run.status == 1
    assert "événement 2" in run.out
    assert "il en manque 1 à la fin" in run.out


def test_a_file_that_is_no_root_is_one_sentence(courtois: Courtois, tmp_path: Path) -> None:
    courtois("init")
    (tmp_path / "x.json").write_text('{"format": "other"}', encoding="utf-8")
    run = courtois("audit", "verify", "--root", tmp_path / "x.json")
    assert run.status == 2
    assert "x.json n’est pas une racine" in run.sentence


def test_an_evidence_file_is_written_once_and_for_one_letter_alone(courtois: Courtois, tmp_path: Path) -> None:
    courtois("init")
    assert "inconnu" in courtois("audit", "export", "inconnu", "--to", tmp_path / "p.zip").sentence
    assert not zipfile.is_zipfile(tmp_path / "p.zip")
