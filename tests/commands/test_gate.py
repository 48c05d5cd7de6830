"""``courtois gate``."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.bootstrap.clocks import PARIS, SystemClock
from assistant.domain.commitments.payment_plan import Instalment, PaymentPlan
from assistant.domain.ledger.debtor import Contact, Insolvency, InsolvencyKind
from assistant.settings import read_settings
from assistant.storage.database import open_database
from assistant.storage.folder_lock import folder_held
from tests.commands.conftest import Courtois
from tests.commands.test_book_commands import CLIENTS, DUE, INVOICES, ISSUED, book

__all__ = ["book"]  # a fixture


@pytest.fixture
def exports(tmp_path: Path) -> tuple[Path, Path]:
    """Two clients and their invoices of a day that does not move with the machine's: the gate is asked of a day."""
    clients, invoices = tmp_path / "clients.csv", tmp_path / "factures.csv"
    clients.write_bytes(CLIENTS.encode("cp1252"))
    standing = INVOICES.replace(ISSUED, "24/08/2026").replace(DUE, "23/09/2026")
    invoices.write_bytes(standing.encode("cp1252"))
    return clients, invoices


def test_a_green_client_is_ready_and_told_when_it_may_leave(book: Courtois) -> None:
    answer = json.loads(book("gate", "c1", "--json", "--as-of", "2027-01-01").out)

    assert answer["status"] == "ready"
    assert answer["not_before"] == "2027-01-04T08:00:00+01:00"  # the first of January, then a week-end
    assert not any(reason["blocks"] for reason in answer["reasons"])


@pytest.mark.parametrize(
    ("hour", "told"), [(10, ""), (22, "Rien ne part avant le 24/11/2026 à 08:00.\n")], ids=["in hours", "at night"]
)
def test_an_hour_is_told_only_where_nothing_leaves_now(
    book: Courtois, monkeypatch: pytest.MonkeyPatch, hour: int, told: str
) -> None:
    moment = datetime(2026, 11, 23, hour, tzinfo=PARIS)
    monkeypatch.setattr(SystemClock, "now", lambda _clock: moment.astimezone(UTC))
    monkeypatch.setattr(SystemClock, "today", lambda _clock: moment.date())

    assert book("gate", "c1").out.endswith(told or "\n")
    assert ("Rien ne part" in book("gate", "c1").out) is bool(told)
    assert (json.loads(book("gate", "c1", "--json").out)["not_before"] is None) is not bool(told)


def test_a_book_that_is_being_made_is_waited_for_and_not_made_again(book: Courtois, home: Path) -> None:
    with folder_held(home):
        ran = book("gate", "c1")

    assert ran.status == 2
    assert "se prépare encore" in ran.err
    assert "courtois init" not in ran.err


def test_a_client_that_no_day_frees_has_no_day_to_leave(book: Courtois) -> None:
    with open_database(read_settings().database).unit_of_work() as uow:
        opened = Insolvency(InsolvencyKind.RECEIVERSHIP, date(2026, 11, 2))
        uow.debtors.add([replace(uow.debtors.get("c1"), insolvency=opened)])
        uow.commit()

    answer = json.loads(book("gate", "c1", "--json", "--as-of", "2027-01-01").out)

    assert answer["reasons"][0]["override"] == "nobody"
    assert answer["not_before"] is None
    assert "Rien ne part avant" not in book("gate", "c1", "--as-of", "2027-01-01").out


def test_stale_bank_data_block_and_who_may_set_them_aside_is_told(book: Courtois) -> None:
    with open_database(read_settings().database).unit_of_work() as uow:
        uow.ledger.set_bank_data_until(datetime(2026, 3, 2, 9, tzinfo=UTC))
        uow.commit()

    answer = json.loads(book("gate", "Atelier Morin SARL", "--json").out)

    stale = next(reason for reason in answer["reasons"] if reason["code"] == "stale_bank_data")
    assert (answer["status"], stale["blocks"], stale["override"]) == ("blocked", True, "team_lead")
    assert "importez les derniers règlements" in stale["sentence"]
    assert book("gate", "C1").out.startswith("Bloqué\n- ")


def test_what_counsels_to_wait_is_said_by_the_gate_the_draft_and_the_call_sheet(book: Courtois) -> None:
    today = SystemClock().today()
    with open_database(read_settings().database).unit_of_work() as uow:
        parts = tuple(Instalment(today + timedelta(days=days), Decimal("617.28")) for days in (10, 40))
        uow.agreements.add_plans([PaymentPlan("p1", "c1", today, ("F-1",), parts)])
        uow.debtors.add_contacts([Contact("t1", "c1", civility="M.", last_name="Morin", phone="06 39 98 00 11")])
        uow.commit()
    told = f"Un échéancier est proposé depuis le {today:%d/%m/%Y}\u202f: attendez la réponse."

    answer = json.loads(book("gate", "c1", "--json").out)
    (proposed,) = [reason for reason in answer["reasons"] if reason["code"] == "plan_proposed"]
    assert (answer["status"], proposed["blocks"], proposed["waits"]) == ("wait", False, True)
    assert book("gate", "c1").out.startswith(f"Mieux vaut attendre\n· {told}\n")

    for command in ("draft", "call-sheet"):  # as on the pages, where a person may go on
        run = book(command, "c1", "--json")
        assert run.status == 0
        assert f"Mieux vaut attendre\u202f: {told}\n" in run.err or told in json.loads(run.out)["waiting"]
    assert told in book("call-sheet", "c1").sentence
    written = book("draft", "c1").out  # the letter that holds the plan, where nobody chose another
    assert "617,28" in written
    assert "617,28" not in book("draft", "c1", "--intent", "reminder").out


def test_an_unknown_client_and_an_impossible_day_are_one_sentence(book: Courtois) -> None:
    assert book("gate", "nobody").status == 2
    assert "n’existe pas" in book("gate", "nobody").sentence
    assert book("gate", "C1", "--as-of", "demain").status == 2


def test_a_part_of_a_name_will_do_where_one_client_alone_has_it(book: Courtois) -> None:
    day = ("--as-of", "2027-01-01")  # today the answer holds the very instant
    assert book("gate", "morin", "--json", *day).out == book("gate", "c1", "--json", *day).out
    several = book("gate", "e")
    assert several.status == 2
    assert several.sentence.endswith("parmi C1 (Atelier Morin SARL), C2 (Menuiserie Roux).")
    assert "n’existe pas" in book("gate", "dupont").sentence
    assert "C1 (Atelier Morin SARL)" in book("subject-erase", "morin").sentence  # what deletes takes a whole name
