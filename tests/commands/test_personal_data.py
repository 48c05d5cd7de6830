"""``courtois retention``, ``subject-export``, ``subject-erase``, ``privacy-notice`` as a shell runs them."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from assistant.settings import read_settings
from assistant.storage.database import open_database
from tests.commands.conftest import Courtois
from tests.services.house_of_tests import CREDITOR

CLIENTS = "Code client;Raison sociale;SIREN\nC1;Menuiserie Aubrac;\n"
MAILS = "Code client;Date;Sens;Objet;Message\nC1;01/02/2019;reçu;Facture;Bonjour, merci.\n"


@pytest.fixture
def book(courtois: Courtois, tmp_path: Path) -> Courtois:
    courtois("init")
    for name, rows in (("clients.csv", CLIENTS), ("echanges.csv", MAILS)):
        (tmp_path / name).write_text(rows, encoding="utf-8")
    run = courtois("import", tmp_path / "clients.csv", tmp_path / "echanges.csv")
    assert run.status == 0, run
    return courtois


def test_what_is_due_is_shown_then_purged(book: Courtois) -> None:
    due = json.loads(book("retention", "preview", "--json").out)
    assert (due[0]["purpose"], due[0]["count"], len(due[0]["ids"])) == ("correspondence", 1, 1)
    assert json.loads(book("retention", "preview", "--as-of", "01/02/2019", "--json").out)[0]["count"] == 0
    assert ": 1" in book("retention", "purge").out.replace("\u202f", "")
    assert json.loads(book("retention", "preview", "--json").out)[0]["count"] == 0
    assert "à venir" in book("retention", "purge", "--as-of", "01/01/2090").sentence


def test_each_record_says_why_it_is_kept(book: Courtois) -> None:
    assert "C. civ. 2224" in book("retention", "why", "c1").out
    records = json.loads(book("retention", "why", "c1", "--json").out)
    assert {record["what"] for record in records} == {"Identité", "Échange"}


def test_a_client_is_exported_then_erased(book: Courtois, tmp_path: Path) -> None:
    assert book("subject-export", "c1", "--to", tmp_path / "c1.zip").status == 0
    with zipfile.ZipFile(tmp_path / "c1.zip") as pack:
        assert "Bonjour, merci." in pack.read("donnees.txt").decode()
    assert "existe déjà" in book("subject-export", "c1", "--to", tmp_path / "c1.zip").sentence
    assert "Serait effacé" in book("subject-erase", "c1", "--dry-run").out
    assert "une partie d’un nom" in book("subject-erase", "Aubrac").sentence  # an erasure wants it whole
    assert "Échanges, 1" in book("subject-erase", "c1").out
    assert "n’existe pas" in book("subject-erase", "Menuiserie Aubrac").sentence
    assert book("audit", "verify").status == 0


def test_the_notice_waits_for_the_house(book: Courtois) -> None:
    assert "Réglages" in book("privacy-notice").sentence
    with open_database(read_settings().database).unit_of_work() as uow:
        uow.house.set_creditor(CREDITOR)
        uow.commit()
    assert "Scierie Bellecombe SAS" in book("privacy-notice").out
