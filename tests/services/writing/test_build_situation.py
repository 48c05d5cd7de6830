"""A formal notice claims interest on the very sum that it demands, from the day after the due date."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import blocking
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.invoice import CreditNote
from assistant.domain.ledger.payment import Allocation, Payment
from assistant.domain.money import cents
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.dunning import Stage
from assistant.services.accounts.open_case import case_of
from assistant.services.writing.build_situation import DraftRequest, build_situation
from tests.services.house_of_tests import LEA, NORA, House

DUE, CAME, MATCHED, TODAY = date(2026, 10, 30), date(2026, 11, 4), date(2026, 11, 20), date(2026, 11, 23)
PAID = Payment("p", "d1", CAME, Decimal("300.00"), allocations=(Allocation("F-118", Decimal("300.00"), MATCHED),))
RATE, DAYS = Decimal("12.40"), 24  # ECB rate of the half-year + 10 points; 31 October to 23 November


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def accessories(house: House, debtor_id: str = "d1") -> tuple[Decimal | None, Decimal | None]:
    with house.unit_of_work() as uow:
        case = case_of(uow, debtor_id, TODAY, Stage.FORMAL_NOTICE)
        request = DraftRequest(debtor_id, Stage.FORMAL_NOTICE)
        situation = build_situation(case, request, uow.house.creditor(), uow.house.policy(), NORA, read_rates())
    return situation.interest, situation.indemnity


def interest_on(base: str, days: int = DAYS) -> Decimal:
    return cents(Decimal(base) * RATE / 100 * days / 365)


def test_interest_and_indemnity_of_a_business(house: House) -> None:
    assert accessories(house) == (interest_on("1200.00"), Decimal("40.00"))


def test_what_was_paid_or_credited_bears_interest_until_that_day_and_the_letter_passes(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_payments([PAID])
        uow.ledger.add_credit_notes([CreditNote("a", "d1", "A-1", CAME, Decimal("100.00"), "F-118")])
        uow.commit()
    assert accessories(house) == (interest_on("1200.00", 5) + interest_on("800.00", 19), Decimal("40.00"))
    notice = house.draft(DraftRequest("d1", Stage.FORMAL_NOTICE), LEA)
    assert blocking(notice.latest.findings) == ()


def test_what_is_contested_bears_none_and_the_letter_passes(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_payments([PAID])
        uow.ledger.add_disputes([Dispute("x", "d1", "F-118", CAME, amount=Decimal("200.00"))])
        uow.commit()
    assert accessories(house) == (interest_on("1000.00", 5) + interest_on("700.00", 19), Decimal("40.00"))
    notice = house.draft(DraftRequest("d1", Stage.FORMAL_NOTICE), LEA)
    assert blocking(notice.latest.findings) == ()


def test_a_consumer_owes_neither_in_the_notice(house: House) -> None:
    assert accessories(house, "d2") == (None, None)


def test_money_not_yet_put_on_an_invoice_lowers_the_base_from_the_start(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_payments([Payment("q", "d1", CAME, Decimal("200.00"))])
        uow.commit()
    assert accessories(house) == (interest_on("1000.00"), Decimal("40.00"))


def test_a_rate_without_its_proof_is_not_claimed(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.house.set_policy(HousePolicy(contract_rate=Decimal(15)))
        uow.commit()
    assert accessories(house) == (interest_on("1200.00"), Decimal("40.00"))


def test_a_letter_says_to_its_author_that_a_rate_is_confirmed_in_part_only(house: House) -> None:
    notice = house.draft(DraftRequest("d1", Stage.FORMAL_NOTICE), LEA)
    assert "semestre du 01/07/2026 ne sont confirmés qu’en partie" in notice.provenance.why
    reminder = house.draft(DraftRequest("d1", Stage.REMINDER_1), LEA)
    assert "semestre" not in reminder.provenance.why
