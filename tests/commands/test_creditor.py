"""``courtois creditor``: the same house and the same refusals as on the page, from a terminal or a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.settings import read_settings
from assistant.storage.database import open_database
from tests.commands.conftest import Courtois

IBAN = "FR76 3000 6000 0112 3456 7890 189"
HOUSE = ("--name", " Scierie Morel ", "--iban", IBAN, "--siren", "404 833 048", "--signatory", "Léa Roche")


@pytest.fixture
def ready(courtois: Courtois) -> Courtois:
    courtois("init")
    return courtois


def test_what_is_set_is_shown_and_recorded(ready: Courtois) -> None:
    assert "courtois creditor set" in ready("creditor", "show").sentence
    done = ready("creditor", "set", *HOUSE)
    assert (done.status, done.err) == (0, "")
    assert done.out == "Enregistré\u202f: Scierie Morel, SIREN 404 833 048.\n"
    shown = ready("creditor", "show").out
    assert f"IBAN\u202f: {IBAN}\n" in shown
    assert "Signataire\u202f: Léa Roche\n" in shown
    assert "Logo\u202f: –\n" in shown
    with open_database(read_settings().database).unit_of_work() as uow:
        assert uow.house.creditor().iban == IBAN.replace(" ", "")
        assert uow.audit.all()[-1].action == "set_house"


def test_only_what_is_given_changes_and_an_empty_value_erases(ready: Courtois) -> None:
    ready("creditor", "set", *HOUSE)
    ready("creditor", "set", "--phone", "02 41 00 00 00", "--signatory", "")
    known = json.loads(ready("creditor", "show", "--json").out)
    assert (known["name"], known["phone"], known["signatory"]) == ("Scierie Morel", "02 41 00 00 00", "")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--iban", IBAN[:-1] + "8"), "IBAN"),
        (("--bic", "AGRI FR"), "BIC"),
        (("--siren", "404833049"), "SIREN"),
        (("--name", " "), "dénomination"),
        (("--phone", "02 99"), "téléphone"),
        (("--for-another", "--mandator", "Scierie Bellecombe"), "convention écrite"),
        ((), "au moins un champ"),
        (("--logo", "rien.png"), "rien.png"),
    ],
)
def test_what_the_page_refuses_is_refused_in_one_sentence(ready: Courtois, given: tuple[str, ...], said: str) -> None:
    ready("creditor", "set", *HOUSE)
    refused = ready("creditor", "set", *given)
    assert (refused.status, refused.out) == (2, "")
    assert said in refused.sentence
    assert json.loads(ready("creditor", "show", "--json").out)["iban"] == IBAN.replace(" ", "")


def test_a_file_says_what_show_wrote_and_options_win(ready: Courtois, tmp_path: Path) -> None:
    ready("creditor", "set", *HOUSE)
    kept = tmp_path / "entreprise.json"
    kept.write_text(ready("creditor", "show", "--json").out, encoding="utf-8")
    ready("creditor", "set", "--name", "Une autre", "--iban", "")
    ready("creditor", "set", "--from", kept, "--name", "Scierie Morel et fils")
    known = json.loads(ready("creditor", "show", "--json").out)
    assert (known["name"], known["iban"]) == ("Scierie Morel et fils", IBAN.replace(" ", ""))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "JSON lisible"),
        ("[]", "objet JSON"),
        ("[" * 50_000, "JSON lisible"),
        ('{"nom": "Scierie"}', "«\u202fnom\u202f»"),
        ('{"name": 3}', "«\u202fname\u202f»"),
        ('{"collects_for_another": "oui"}', "«\u202fcollects_for_another\u202f»"),
    ],
)
def test_a_file_that_cannot_be_used_is_told(ready: Courtois, tmp_path: Path, text: str, said: str) -> None:
    place = tmp_path / "entreprise.json"
    place.write_text(text, encoding="utf-8")
    assert said in ready("creditor", "set", "--from", place).sentence


def test_what_the_eye_cannot_see_is_left_out(ready: Courtois, tmp_path: Path) -> None:
    place = tmp_path / "entreprise.json"
    place.write_text(
        r'{"name": "Scierie\n \u202eMorel\ud800", "address": "1 rue du Lac\t74000 Annecy"}', encoding="utf-8"
    )
    assert ready("creditor", "set", "--from", place).status == 0
    known = json.loads(ready("creditor", "show", "--json").out)
    assert (known["name"], known["address"]) == ("Scierie Morel", "1 rue du Lac 74000 Annecy")


def test_a_collector_names_whom_it_writes_for(ready: Courtois) -> None:
    mandate = ("--mandator", "Scierie Bellecombe", "--mandator-address", "1 rue du Lac", "--mandate", "du 01/10/2026")
    assert ready("creditor", "set", *HOUSE, "--for-another", *mandate).status == 0
    assert "Convention de recouvrement\u202f: du 01/10/2026\n" in ready("creditor", "show").out
    assert ready("creditor", "set", "--for-itself").status == 0
    assert "Convention" not in ready("creditor", "show").out


def test_a_logo_is_kept_and_taken_away(ready: Courtois, tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    picture.write_bytes(_one_pixel())
    ready("creditor", "set", *HOUSE, "--logo", picture)
    assert "Logo\u202f: enregistré\n" in ready("creditor", "show").out
    ready("creditor", "set", "--no-logo")
    assert "Logo\u202f: –\n" in ready("creditor", "show").out


def _one_pixel() -> bytes:
    import struct
    import zlib

    def block(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = block(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + block(b"IDAT", zlib.compress(b"\0\xff\xff\xff")) + block(b"IEND", b"")
