"""User asks 27 to 31: when a reminder may leave."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from assistant.domain.dispatch.sending_window import OFFICE_HOURS, SendingWindow
from assistant.domain.gate import GateMoment, ReasonCode
from assistant.domain.ledger.account_flag import FlagKind
from assistant.domain.reminders.dunning import Stage
from assistant.services.accounts.open_case import case_of
from assistant.services.gate.gate_ground import GateWish
from assistant.services.writing.build_situation import DraftRequest
from tests.journeys.asks.ledgers import CLIENT, add, codes, due, flag, set_policy, verdict
from tests.services.house_of_tests import LEA, MORIN, NORA, House

SATURDAY = datetime(2026, 11, 28, 14, tzinfo=UTC)
EVENING = datetime(2026, 11, 26, 20, 30, tzinfo=UTC)  # a Thursday, 21:30 in Paris


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def opens(house: House, stage: Stage | None = None) -> str:
    """When a letter of that stage may leave, in the client's own hour; "" at once."""
    wish = GateWish(GateMoment.SENDING, house.clock.now())
    with house.unit_of_work() as uow:
        found = case_of(uow, CLIENT, house.clock.today(), stage, None, wish).verdict.not_before
    return "" if found is None or found <= house.clock.now() else f"{found:%d/%m/%Y %H:%M}"


def move(house: House, address: str) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, address=address)])
        uow.commit()


def test_ask_27_nothing_leaves_on_a_weekend_and_drafting_goes_on(house: House) -> None:
    house.clock.moment = SATURDAY

    assert opens(house) == "30/11/2026 08:00"
    assert verdict(house).green
    draft = house.draft(DraftRequest(CLIENT), NORA)
    house.approve(draft.id, NORA)
    assert house.approve.not_before(draft.id, LEA) == datetime(2026, 11, 30, 7, tzinfo=UTC)


def test_ask_27_a_word_planned_for_a_weekend_is_on_fridays_list(house: House) -> None:
    house.pay("1200.00")
    add(house, due("F-3", "90.00", date(2026, 12, 6)))  # its word, seven days before, falls on Sunday 29
    house.clock.moment = datetime(2026, 11, 27, 9, tzinfo=UTC)
    assert CLIENT in [row.debtor_id for row in house.worklist(LEA)]

    set_policy(house, rather_before=False)

    assert CLIENT not in [row.debtor_id for row in house.worklist(LEA)]


def test_ask_28_what_is_outside_the_hours_waits_for_the_next_window(house: House) -> None:
    house.clock.moment = EVENING
    assert opens(house) == "27/11/2026 08:00"

    set_policy(house, sending_windows=(SendingWindow((1, 3), time(9, 30), time(11)),))

    assert opens(house) == "01/12/2026 09:30"
    house.clock.moment = datetime(2026, 12, 1, 9, tzinfo=UTC)
    assert opens(house) == ""


def test_ask_28_hours_are_those_of_the_client(house: House) -> None:
    move(house, "4 rue du Barachois, 97400 Saint-Denis")
    house.clock.moment = datetime(2026, 11, 26, 16, tzinfo=UTC)  # 17:00 in Paris, 20:00 there

    assert opens(house) == "27/11/2026 08:00"


@pytest.mark.parametrize(
    ("address", "now", "when"),
    [
        ("3 rue des Aulnes, 73000 Chambéry", datetime(2026, 12, 25, 9, tzinfo=UTC), "28/12/2026 08:00"),
        ("8 quai Kléber, 67000 Strasbourg", datetime(2026, 12, 26, 9, tzinfo=UTC), "28/12/2026 08:00"),
        ("8 quai Kléber, 67000 Strasbourg", datetime(2027, 3, 26, 9, tzinfo=UTC), "30/03/2027 08:00"),
        ("3 rue des Aulnes, 73000 Chambéry", datetime(2027, 3, 26, 9, tzinfo=UTC), ""),
        ("1 rue Schoelcher, 97200 Fort-de-France", datetime(2026, 5, 22, 15, tzinfo=UTC), "26/05/2026 08:00"),
    ],
)
def test_ask_29_public_holidays_of_the_clients_territory_wait(
    house: House, address: str, now: datetime, when: str
) -> None:
    move(house, address)
    house.clock.moment = now

    assert opens(house) == when


def test_ask_29_the_houses_own_black_out_days_wait_too(house: House) -> None:
    set_policy(house, closed_days=(date(2026, 11, 23), date(2026, 11, 24)))

    assert opens(house) == "25/11/2026 08:00"
    assert verdict(house).green


def test_ask_30_each_kind_of_reminder_has_its_own_hours(house: House) -> None:
    friday = SendingWindow((4,), time(9), time(12), (Stage.FORMAL_NOTICE,))
    set_policy(house, sending_windows=(OFFICE_HOURS, friday))

    assert opens(house, Stage.REMINDER_1) == ""
    assert opens(house, Stage.FORMAL_NOTICE) == "27/11/2026 09:00"


def test_ask_31_a_client_is_left_alone_in_its_payment_black_out(house: House) -> None:
    flag(house, FlagKind.BLACKOUT, from_on=date(2026, 11, 20), until_on=date(2026, 11, 30))

    assert codes(verdict(house)) == [ReasonCode.BLACKOUT]
    assert verdict(house, date(2026, 12, 1)).green


def test_ask_31_a_yearly_black_out_comes_back_and_may_span_the_new_year(house: House) -> None:
    flag(house, FlagKind.BLACKOUT, from_on=date(2025, 12, 20), until_on=date(2026, 1, 5), yearly=True)

    assert verdict(house).green
    assert codes(verdict(house, date(2026, 12, 22))) == [ReasonCode.BLACKOUT]
    assert codes(verdict(house, date(2027, 1, 5))) == [ReasonCode.BLACKOUT]
    assert verdict(house, date(2027, 1, 6)).green
