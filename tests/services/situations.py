"""Situations for tests, built by the services themselves from a small book."""

from __future__ import annotations

from pathlib import Path

from assistant.bootstrap import read_rates
from assistant.domain.writing.situation import Situation
from assistant.services.accounts.open_case import OpenCase
from assistant.services.writing.build_situation import DraftRequest, build_situation
from tests.services.house_of_tests import LEA, NORA, House


def situation_of(home: Path, debtor_id: str = "d1", house: House | None = None) -> Situation:
    """The situation of a client's next reminder; of a new book unless one is given."""
    house = house or House(home)
    case = OpenCase(house.unit_of_work, house.clock)(debtor_id, LEA)
    with house.unit_of_work() as uow:
        creditor, policy = uow.house.creditor(), uow.house.policy()
    return build_situation(case, DraftRequest(debtor_id), creditor, policy, NORA, read_rates())
