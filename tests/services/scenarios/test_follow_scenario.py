"""The advice follows the scenario of the client's segment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.case import Case
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.worklist import WorklistRow
from assistant.services.accounts.explain_priority import explain_priority
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.accounts.open_case import OpenCase
from tests.services.house_of_tests import CLAIRE, LEA, MORIN, House
from tests.services.scenario_cases import send


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def case(house: House, stage: Stage | None = None, channel: Channel | None = None) -> Case:
    return OpenCase(house.unit_of_work, house.clock)("d1", LEA, stage, channel)


def with_phone(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, contacts=(replace(CLAIRE, phone="06 39 98 00 12"),))])
        uow.commit()


def first_row(house: House) -> WorklistRow:
    return ListWorklist(house.unit_of_work, house.clock)(LEA)[0]


def test_a_call_is_advised_where_there_is_a_number_and_the_letter_is_the_one_after(house: House) -> None:
    with_phone(house)
    send(house, Stage.REMINDER_2)
    house.wait(8)

    row = first_row(house)

    assert (row.stage, row.channel) == (Stage.REMINDER_3, Channel.PHONE)
    assert (row.advice.stage, row.advice.channel) == (Stage.REMINDER_3, Channel.EMAIL)
    assert "par téléphone (× 0,8)" in explain_priority(row)


def test_the_days_list_and_the_dossier_tell_the_same_step_and_the_letter_is_of_its_stage(house: House) -> None:
    with_phone(house)
    send(house, Stage.REMINDER_2)
    house.wait(8)

    row, advice = first_row(house), case(house).advice

    assert row.call is not None
    assert (row.stage, row.channel) == (advice.step_stage, advice.step_channel) == (Stage.REMINDER_3, Channel.PHONE)
    assert advice.stage is Stage.REMINDER_3


def test_a_call_before_a_notice_is_no_notice() -> None:
    assert Stage.FORMAL_NOTICE.spoken is Stage.REMINDER_3
    assert Stage.REMINDER_2.spoken is Stage.REMINDER_2


def test_without_a_number_the_call_is_passed_over(house: House) -> None:
    send(house, Stage.REMINDER_2)
    house.wait(8)

    assert (first_row(house).stage, first_row(house).call) == (Stage.REMINDER_3, None)


def test_a_fragile_client_is_never_put_on_notice_by_the_scenario(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, segment="fragile")])
        uow.commit()
    send(house, Stage.REMINDER_3)
    house.wait(40)

    assert case(house).advice.stage is Stage.REMINDER_2


def test_what_a_person_chooses_wins(house: House) -> None:
    send(house, Stage.REMINDER_3)
    house.wait(40)

    assert (case(house).advice.stage, case(house).advice.channel) == (
        Stage.FORMAL_NOTICE,
        Channel.REGISTERED_LETTER,
    )
    assert case(house, Stage.REMINDER_2).advice.channel is Channel.EMAIL
    chosen = case(house, Stage.REMINDER_2, Channel.LETTER).advice
    assert (chosen.stage, chosen.channel) == (Stage.REMINDER_2, Channel.LETTER)
    assert chosen.planned is not None


def test_the_priority_is_explained_by_its_factors(house: House) -> None:
    row = replace(first_row(house), habit="payeur tardif")

    assert explain_priority(row) == "1\u202f200,00\u202f€ en retard de 24 jours (× 1,8)\u202f; payeur tardif (× 0,8)."
    assert row.priority == Decimal(1728)
    assert explain_priority(replace(row, days_past_due=0, habit="")) == "1\u202f200,00\u202f€ à échoir."


def test_a_natural_person_is_not_ranked_by_habit(house: House) -> None:
    for number in range(4):
        house.pay("1.00", f"F-{number}", "d2")

    assert ListWorklist(house.unit_of_work, house.clock)(LEA)[1].habit == ""


def test_a_promise_that_fell_due_is_to_verify(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_promises([PromiseToPay("p", "d1", date(2026, 11, 16), date(2026, 11, 20))])
        uow.commit()

    assert first_row(house).promise_on is None  # the first row is the other client: this one is blocked
    rows = {row.debtor_id: row for row in ListWorklist(house.unit_of_work, house.clock)(LEA)}
    assert rows["d1"].promise_on == date(2026, 11, 20)
