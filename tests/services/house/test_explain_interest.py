"""The statement of a client's late invoices agrees with the ledger, the policy and the law of their kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.interest.interest_basis import InterestBasis
from assistant.domain.interest.interest_statement import InterestStatement
from assistant.domain.ledger.debtor import Insolvency, InsolvencyKind
from assistant.domain.money import ZERO
from assistant.domain.policy import HousePolicy
from assistant.services.accounts.open_case import OpenCase
from assistant.services.house.explain_interest import ExplainInterest
from assistant.services.house.interest_report import interest_report
from tests.services.house_of_tests import LEA, MORIN, House, bill

NOTICE = date(2026, 11, 10)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def explained(house: House, debtor: str = "d1", notice: date | None = None, number: str = "") -> InterestStatement:
    case = OpenCase(house.unit_of_work, house.clock)(debtor, LEA)
    return ExplainInterest(house.unit_of_work, read_rates())(case, notice, number)


def test_each_late_invoice_has_its_entry_and_one_may_be_asked_for(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices([bill("F-119", "d1", "600.00")])
        uow.commit()
    assert [entry.number for entry in explained(house).entries] == ["F-118", "F-119"]
    (only,) = explained(house, number="F-119").entries
    assert (only.number, only.interest) == ("F-119", Decimal("4.89"))  # 600 x 12.40 % x 24 / 365


def test_a_proven_agreed_rate_is_used_and_one_below_the_floor_is_told(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.house.set_policy(HousePolicy(contract_rate=Decimal(5), contract_rate_proof="CGV art. 7"))
        uow.commit()
    statement = explained(house)
    assert statement.basis is InterestBasis.BUSINESS_CONTRACT
    assert [row.period_start for row in statement.below_floor] == [date(2026, 7, 1)]


def test_an_agreed_rate_never_reaches_a_consumer(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.house.set_policy(HousePolicy(contract_rate=Decimal(12), contract_rate_proof="CGV art. 7"))
        uow.commit()
    assert explained(house, "d2").interest == ZERO
    after = explained(house, "d2", NOTICE)
    assert (after.basis, after.interest, after.indemnity) == (InterestBasis.LEGAL, Decimal("0.30"), ZERO)
    assert after.terms.contract_rate is None


def test_a_judgment_stops_interest_on_its_eve(house: House) -> None:
    judged = replace(MORIN, insolvency=Insolvency(InsolvencyKind.RECEIVERSHIP, date(2026, 11, 5)))
    with house.unit_of_work() as uow:
        uow.debtors.add([judged])
        uow.commit()
    (entry,) = explained(house).entries
    assert [piece.last for piece in entry.slices] == [date(2026, 11, 4)]
    assert entry.indemnity == Decimal("40.00")


def test_an_invoice_that_fell_due_after_the_judgment_bears_nothing(house: House) -> None:
    judged = replace(MORIN, insolvency=Insolvency(InsolvencyKind.RECEIVERSHIP, date(2026, 10, 15)))
    with house.unit_of_work() as uow:
        uow.debtors.add([judged])
        uow.commit()
    (entry,) = explained(house).entries
    assert (entry.slices, entry.indemnity) == ((), ZERO)


def test_the_report_says_all_in_plain_data(house: House) -> None:
    house.pay("200.00")
    report = interest_report(explained(house))
    invoices = report["invoices"]
    assert isinstance(invoices, list)
    (entry,) = invoices
    assert entry["settlements"] == [
        {"on": "2026-11-23", "kind": "payment", "amount": "200.00", "to_interest": "0.00", "to_principal": "200.00"}
    ]
    assert (report["principal"], report["indemnity"], report["basis"]) == ("1000.00", "40.00", "business_statutory")
    assert entry["slices"][0]["rate"] == "12.40"
