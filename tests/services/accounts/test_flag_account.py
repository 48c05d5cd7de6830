"""Flags and overrides: who may, what is asked of them, what stays in the trail."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.gate import ReasonCode
from assistant.domain.ledger.account_flag import FlagKind
from assistant.domain.people.user import Role, User
from assistant.services.accounts.flag_account import FlagRequest
from assistant.services.gate.check_bodacc import CheckBodacc
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, MONDAY, NORA, House

AGENT = User("tom", "Tom", Role.PHONE_AGENT)
PAUSE = FlagRequest("d1", FlagKind.PAUSED, "Chantier en cours", "F-118")
TODAY = MONDAY.date()


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        (replace(PAUSE, reason=" "), "motif"),
        (replace(PAUSE, until_on=date(2026, 11, 1)), "finit avant de commencer"),
        (replace(PAUSE, kind=FlagKind.BLACKOUT, until_on=date(2026, 12, 1)), "client entier"),
        (replace(PAUSE, kind=FlagKind.BLACKOUT, invoice_number=""), "dernier jour"),
    ],
)
def test_an_incomplete_instruction_is_refused(house: House, request_: FlagRequest, words: str) -> None:
    with pytest.raises(NotAllowedError, match=words):
        house.flag(request_, NORA)


def test_an_instruction_is_about_a_known_client_and_one_of_its_invoices(house: House) -> None:
    with pytest.raises(NotFoundError, match="F-200"):
        house.flag(replace(PAUSE, invoice_number="F-200"), NORA)
    with pytest.raises(NotFoundError):
        house.flag(replace(PAUSE, debtor_id="nobody", invoice_number=""), NORA)


def test_a_phone_agent_notes_an_announced_payment_and_nothing_else(house: House) -> None:
    noted = house.flag(replace(PAUSE, kind=FlagKind.PAYMENT_ANNOUNCED), AGENT)

    with pytest.raises(NotAllowedError):
        house.flag(PAUSE, AGENT)
    with pytest.raises(NotAllowedError):
        house.flag.lift("d1", noted.id, AGENT)


def test_an_instruction_is_lifted_once_and_the_trail_tells_both_acts(house: House) -> None:
    given = house.flag(PAUSE, NORA)
    house.flag.lift("d1", given.id, LEA)

    with pytest.raises(NotFoundError, match="déjà levée"):
        house.flag.lift("d1", given.id, LEA)
    with house.unit_of_work() as uow:
        acts = [(event.action, event.user_id) for event in uow.audit.all()]
    assert acts[-2:] == [("flag_account", "nora"), ("lift_flag", "lea")]


@pytest.mark.parametrize(
    ("reason", "until", "words"),
    [
        ("ok", TODAY, "motif"),
        ("Accord du client", TODAY - timedelta(days=1), "30 jours"),
        ("Accord du client", TODAY + timedelta(days=31), "30 jours"),
        ("Accord du client", TODAY, "ne tient plus"),
    ],
)
def test_an_override_needs_a_reason_a_near_day_and_a_standing_block(
    house: House, reason: str, until: date, words: str
) -> None:
    with pytest.raises(NotAllowedError, match=words):
        house.override("d1", ReasonCode.TOO_RECENT, reason, until, NORA)


def test_an_override_for_a_draft_is_for_a_draft_of_that_client(house: House) -> None:
    other = house.draft(DraftRequest("d2"), NORA)

    with pytest.raises(NotAllowedError, match="autre client"):
        house.override("d1", ReasonCode.TOO_RECENT, "Accord du client", TODAY, NORA, other.id)


def test_a_phone_agent_does_not_vouch_for_the_bodacc(house: House) -> None:
    with pytest.raises(NotAllowedError):
        CheckBodacc(house.unit_of_work, house.clock)("d1", AGENT)
