"""A case shows one client as the ledger stands on that day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.errors import NotFoundError
from assistant.domain.gate import ReasonCode
from assistant.domain.ledger.payment import Payment
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.services.accounts.open_case import OpenCase
from tests.services.house_of_tests import LEA, MAILS, MORIN, House


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def open_case(house: House) -> OpenCase:
    return OpenCase(house.unit_of_work, house.clock)


def test_it_holds_the_client_the_account_and_the_exchanges(open_case: OpenCase) -> None:
    case = open_case("d1", LEA)

    assert (case.debtor, case.as_of) == (MORIN, date(2026, 11, 23))
    assert case.account.outstanding == Decimal("1200.00")
    assert {message.id for message in case.messages} == {message.id for message in MAILS}
    assert (case.advice.stage, case.advice.channel, case.verdict.green) == (Stage.REMINDER_1, Channel.EMAIL, True)


def test_no_message_of_another_client_is_in_it(open_case: OpenCase) -> None:
    assert open_case("d2", LEA).messages == ()


def test_what_a_person_chooses_goes_before_the_advice(open_case: OpenCase) -> None:
    case = open_case("d1", LEA, Stage.FORMAL_NOTICE, Channel.LETTER)

    assert (case.advice.stage, case.advice.channel) == (Stage.FORMAL_NOTICE, Channel.LETTER)


def test_a_payment_is_seen_the_day_it_is_booked(house: House, open_case: OpenCase) -> None:
    house.pay("1200.00")

    assert open_case("d1", LEA).verdict.blocking[0].code is ReasonCode.NOTHING_DUE


def test_unapplied_money_is_netted_and_the_ledger_left_as_it_is(house: House, open_case: OpenCase) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_payments([Payment("p9", "d1", date(2026, 11, 20), Decimal("500.00"))])
        uow.commit()
    case = open_case("d1", LEA)

    assert (case.account.outstanding, case.account.unapplied) == (Decimal("1200.00"), Decimal("500.00"))
    assert case.net.outstanding == Decimal("700.00")


def test_a_promise_is_pending_then_broken_after_two_business_days(house: House, open_case: OpenCase) -> None:
    friday = date(2026, 11, 27)
    with house.unit_of_work() as uow:
        uow.ledger.add_promises([PromiseToPay("pr1", "d1", date(2026, 11, 20), friday, Decimal("1200.00"))])
        uow.commit()
    assert open_case("d1", LEA).verdict.blocking[0].code is ReasonCode.PROMISE_PENDING

    house.clock.moment += timedelta(days=9)
    case = open_case("d1", LEA)
    assert case.promises[0].status is PromiseStatus.BROKEN
    assert case.verdict.green


def test_any_movement_changes_its_lines(house: House, open_case: OpenCase) -> None:
    before = open_case("d1", LEA).movement_lines
    house.pay("10.00")

    assert set(before) < set(open_case("d1", LEA).movement_lines)


def test_an_unknown_client_is_told(open_case: OpenCase) -> None:
    with pytest.raises(NotFoundError, match="inconnu"):
        open_case("inconnu", LEA)
