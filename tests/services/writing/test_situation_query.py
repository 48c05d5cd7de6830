"""What is searched for in a client's mail depends on what happened."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.case import Case
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.dispute import Dispute, DisputeReason
from assistant.domain.reminders.dunning import Stage
from assistant.services.accounts.open_case import OpenCase
from assistant.services.writing.situation_query import situation_query
from tests.services.house_of_tests import LEA, House


@pytest.fixture
def case(tmp_path: Path) -> Case:
    house = House(tmp_path)
    return OpenCase(house.unit_of_work, house.clock)("d1", LEA)


def test_it_names_the_invoices_that_are_due(case: Case) -> None:
    assert situation_query(case).endswith("F-118")


def test_a_broken_promise_a_dispute_and_a_later_reminder_each_add_their_words(case: Case) -> None:
    promise = PromiseToPay("p", "d1", date(2026, 11, 1), date(2026, 11, 5), Decimal("10.00"))
    dispute = Dispute("l1", "d1", "F-118", date(2026, 11, 2), DisputeReason.QUALITY, Decimal("100.00"))
    items = tuple(replace(item, dispute=dispute) for item in case.net.items)

    assert "promesse" in situation_query(replace(case, advice=replace(case.advice, broken_promise=promise)))
    assert "contestation" in situation_query(replace(case, net=replace(case.net, items=items)))
    assert "trésorerie" in situation_query(replace(case, advice=replace(case.advice, stage=Stage.REMINDER_2)))
    assert "trésorerie" not in situation_query(case)
