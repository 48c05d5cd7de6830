"""``courtois rates``: the table with its marks, a new half-year with its source and who, and all uses see it."""

from __future__ import annotations

import getpass
import json
from pathlib import Path

import pytest

from assistant.settings import read_settings
from assistant.storage.database import open_database
from tests.commands.conftest import Courtois

SHIPPED = ("2026-07-01", "--ecb", "2,40", "--legal-professional", "2,75", "--legal-consumer", "6,84")
OTHER = ("01/07/2026", "--ecb", "2,65", "--legal-professional", "2,75", "--legal-consumer", "6,84")
OLD = ("01/07/2018", "--ecb", "0,00", "--legal-professional", "0,88", "--legal-consumer", "3,60")
SOURCE = ("--source", "BCE, taux au 01/07/2018 ; arrêté du second semestre 2018")
LATE_IN_2018 = ("interest", "--amount", "1000", "--due", "30/06/2018", "--as-of", "31/12/2018", "--debtor", "business")


def test_the_shipped_table_is_listed_without_any_book(courtois: Courtois, home: Path) -> None:
    run = courtois("rates", "--json")
    rows = json.loads(run.out)
    assert (run.status, run.err) == (0, "")
    assert (rows[0]["period_start"], rows[0]["verified"], rows[0]["recorded_by"]) == ("2026-07-01", "partly", None)
    assert rows[0]["statutory_business_percent"] == "12.40"
    assert "arrêté du 26/06/2026" in rows[0]["source"]
    assert "confirmé en partie" in courtois("rates").out
    assert not home.exists()


def test_a_new_half_year_is_kept_with_its_source_and_who(courtois: Courtois) -> None:
    courtois("init")
    assert courtois("rates", "add", *OLD, *SOURCE, "--partly").status == 0
    row = json.loads(courtois("rates", "--json").out)[-1]
    assert (row["period_start"], row["verified"], row["recorded_by"]) == (
        "2018-07-01",
        "partly",
        f"os:{getpass.getuser()}",
    )
    assert "ajouté par" in courtois("rates").out
    with open_database(read_settings().database).unit_of_work() as uow:
        event = uow.audit.all()[-1]
    assert (event.action, event.subject_id) == ("record_rates", "rates:2018-07-01")


def test_an_added_half_year_is_used_at_once(courtois: Courtois) -> None:
    courtois("init")
    assert "01/07/2018" in courtois(*LATE_IN_2018).sentence
    courtois("rates", "add", *OLD, *SOURCE)
    assert json.loads(courtois(*LATE_IN_2018, "--json").out)["interest"] == "50.41"


def test_a_letter_checked_from_outside_sees_it_too(courtois: Courtois, tmp_path: Path) -> None:
    letter, facts = tmp_path / "lettre.txt", tmp_path / "faits.json"
    letter.write_text("Des pénalités au taux de 10,00 % courent depuis le 1er juillet 2018.", encoding="utf-8")
    invoice = {"number": "F-1", "amount": "1000.00", "residual": "1000.00", "due_on": "2018-06-30"}
    known = {"as_of": "2018-12-31", "debtor": {"kind": "business"}, "invoices": [invoice], "stage": "reminder_3"}
    facts.write_text(json.dumps(known), encoding="utf-8")
    courtois("init")
    before = courtois("check", letter, "--facts", facts).out
    courtois("rates", "add", *OLD, *SOURCE)
    after = courtois("check", letter, "--facts", facts).out
    assert "taux" in before
    assert "10,00" not in after


def test_the_same_row_twice_adds_nothing(courtois: Courtois) -> None:
    courtois("init")
    for said in ("enregistrés", "rien n’a été ajouté"):
        assert said in courtois("rates", "add", *OLD, *SOURCE).out
    assert "rien n’a été ajouté" in courtois("rates", "add", *SHIPPED, *SOURCE).out


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (OTHER, "table livrée avec d’autres taux"),
        (("01/02/2018", *OLD[1:]), "1er juillet"),
        (("01/01/2090", *OLD[1:]), "pas encore fixés"),
        (("01/01/2018", "--ecb", "zéro", *OLD[3:]), "zéro"),
        (("hier", *OLD[1:]), "hier"),
    ],
)
def test_a_row_that_contradicts_or_cannot_be_is_refused(courtois: Courtois, row: tuple[str, ...], said: str) -> None:
    courtois("init")
    run = courtois("rates", "add", *row, *SOURCE)
    assert run.status == 2
    assert said in run.sentence


def test_a_row_without_source_is_refused(courtois: Courtois) -> None:
    courtois("init")
    assert "source" in courtois("rates", "add", *OLD, "--source", " ").sentence


def test_an_added_row_is_corrected_only_on_purpose(courtois: Courtois) -> None:
    courtois("init")
    courtois("rates", "add", *OLD, *SOURCE)
    right = (*OLD[:4], "0,89", *OLD[5:], *SOURCE)
    assert "--correct" in courtois("rates", "add", *right).sentence
    assert courtois("rates", "add", *right, "--correct").status == 0
    assert json.loads(courtois("rates", "--json").out)[-1]["legal_rate_professional_percent"] == "0.89"


def test_a_book_that_cannot_be_read_leaves_the_shipped_rates_and_says_so(courtois: Courtois, home: Path) -> None:
    home.mkdir()
    (home / "courtois.sqlite3").write_bytes(b"broken" * 300)
    run = courtois("rates", "--json")
    assert run.status == 0
    assert "sans ceux du dossier" in run.sentence
    assert len(json.loads(run.out)) == 16
