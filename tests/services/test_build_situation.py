"""Interest of a formal notice runs on what was really due, and from one movement to the next."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.dispute import Dispute
from assistant.domain.invoice import CreditNote
from assistant.domain.late_interest import BaseChange
from assistant.domain.payment import Allocation, Payment
from assistant.services.build_situation import base_changes
from assistant.services.open_case import case_of
from tests.services.house_of_tests import House

DUE, CAME, MATCHED, TODAY = date(2026, 10, 30), date(2026, 11, 4), date(2026, 11, 20), date(2026, 11, 23)
PAID = Payment("p", "d1", CAME, Decimal("300.00"), allocations=(Allocation("F-118", Decimal("300.00"), MATCHED),))


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def changes(house: House) -> list[tuple[date, Decimal]]:
    with house.unit_of_work() as uow:
        case = case_of(uow, "d1", TODAY)
    found: tuple[BaseChange, ...] = base_changes(case, case.net.open_items[0])
    return [(change.on, change.base) for change in found]


def test_interest_stops_the_day_the_money_came_not_the_day_it_was_matched(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_payments([PAID])
        uow.commit()
    assert changes(house) == [(CAME, Decimal("900.00"))]


def test_a_contested_part_bears_no_interest_before_or_after_a_payment(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_payments([PAID])
        uow.ledger.add_disputes([Dispute("x", "d1", "F-118", CAME, amount=Decimal("200.00"))])
        uow.commit()
    assert changes(house) == [(DUE, Decimal("1000.00")), (CAME, Decimal("700.00"))]


def test_a_cancelled_credit_note_lowers_nothing(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_credit_notes([CreditNote("a", "d1", "A-1", CAME, Decimal("100.00"), "F-118", cancelled=True)])
        uow.commit()
    assert changes(house) == []
