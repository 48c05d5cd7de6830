"""Plans and discounts are kept whole, and mark their debtor as changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from assistant.domain.ledger.discount_offer import DiscountOffer
from tests.domain.plans_of_tests import PLAN
from tests.services.house_of_tests import House

OFFER = DiscountOffer("o1", "d1", date(2026, 11, 20), Decimal("1.5"), date(2026, 11, 27), ("F-118",), "nora")


def test_plans_and_discounts_come_back_as_they_were(tmp_path: Path) -> None:
    house = House(tmp_path)
    accepted = replace(PLAN, accepted_by="M. Rey", message_id="m1")
    with house.unit_of_work() as uow:
        before = uow.debtors.stamps()["d1"]
        uow.agreements.add_plans([PLAN])
        uow.agreements.add_plans([accepted])
        uow.agreements.add_discounts([OFFER])
        uow.commit()
    with house.unit_of_work() as uow:
        assert uow.agreements.plans("d1") == (accepted,)
        assert uow.agreements.discounts("d1") == (OFFER,)
        assert uow.agreements.all_plans() == uow.agreements.all_plans(["d1"]) == {"d1": (accepted,)}
        assert uow.agreements.all_plans(["d2"]) == {}
        assert uow.debtors.stamps()["d1"] != before
    house.database.dispose()
