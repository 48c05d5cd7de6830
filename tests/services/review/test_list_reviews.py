"""The queue: late first, then risky, then old; batches hold what is alike and without any finding."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.domain.approvals.review import DraftState
from assistant.domain.approvals.second_look import Risk, SecondLook
from assistant.domain.errors import ForbiddenError, NotAllowedError
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.draft import LetterText
from assistant.services.review.list_reviews import Tray, batches
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, MORIN, NORA, House, bill


@pytest.fixture
def house(tmp_path: Path) -> House:
    built = House(tmp_path)
    with built.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, id=f"d{n}", name=f"Client {n} SARL", contacts=()) for n in (3, 4)])
        uow.ledger.add_invoices([bill("F-300", "d3", "900.00"), bill("F-400", "d4", "20000.00")])
        uow.commit()
    return built


def submitted(house: House, debtor: str, stage: Stage = Stage.REMINDER_1) -> str:
    return house.review.submit(house.draft(DraftRequest(debtor, stage=stage), NORA).id, NORA).id


def test_the_riskiest_stands_first_and_what_is_late_before_it(house: House) -> None:
    plain = submitted(house, "d1")
    large = submitted(house, "d4")
    rows = house.reviewing.list_drafts(LEA)[Tray.WAITING]
    assert [(row.draft.id, row.risk) for row in rows] == [(large, Risk.HIGH), (plain, Risk.LOW)]
    assert SecondLook.AMOUNT in rows[0].looks

    house.wait(3)
    fresh = submitted(house, "d4", Stage.REMINDER_2)
    rows = house.reviewing.list_drafts(LEA)[Tray.WAITING]
    assert [row.draft.id for row in rows] == [large, plain, fresh]
    assert [row.is_late for row in rows] == [True, True, False]


def test_the_delay_runs_from_the_submission_and_over_business_days(house: House) -> None:
    house.wait(4)  # a Friday
    draft = house.draft(DraftRequest("d1"), NORA)
    house.review.submit(draft.id, NORA)
    (row,) = house.reviewing.list_drafts(LEA)[Tray.WAITING]
    assert f"{row.due_on}" == "2026-12-01"  # the Tuesday after


def test_a_batch_leaves_out_what_is_edited_large_or_has_a_finding(house: House) -> None:
    alike = [submitted(house, "d1"), submitted(house, "d3")]
    large = submitted(house, "d4")
    (found,) = batches(house.reviewing.list_drafts(LEA)[Tray.WAITING]).values()
    assert {row.draft.id for row in found} == set(alike)

    left = house.reviewing.approve_many(dict.fromkeys([*alike, large], 1), LEA)

    assert [(one.draft_id, "montant" in one.sentence) for one in left] == [(large, True)]
    with house.unit_of_work() as uow:
        assert {uow.drafts.get(one).state for one in alike} == {DraftState.APPROVED}


def test_a_batch_of_unlike_drafts_is_refused_whole(house: House) -> None:
    first, second = submitted(house, "d1"), house.draft(DraftRequest("d3"), NORA)
    text = second.latest.text
    house.edit(second.id, LetterText(text.subject, f"{text.body} "), NORA)
    house.review.submit(second.id, NORA)

    with pytest.raises(NotAllowedError, match="même modèle"):
        house.reviewing.approve_many({first: 1, second.id: 2}, LEA)

    with house.unit_of_work() as uow:
        assert uow.drafts.get(first).state is DraftState.SUBMITTED


def test_a_draft_of_a_batch_that_changed_meanwhile_is_left_and_told(house: House) -> None:
    first, second = submitted(house, "d1"), submitted(house, "d3")
    house.pay("1200.00")

    left = house.reviewing.approve_many({first: 1, second: 1}, LEA)

    assert [(one.draft_id, "soldé" in one.sentence) for one in left] == [(first, True)]


def test_a_manager_has_no_batch(house: House) -> None:
    drafts = [submitted(house, "d1"), submitted(house, "d3")]
    with pytest.raises(ForbiddenError, match="revient à un responsable"):
        house.reviewing.approve_many(dict.fromkeys(drafts, 1), NORA)
