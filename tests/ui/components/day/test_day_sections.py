"""Who writes no letter finds only calls among the things to do, those that the queue of calls gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.services.accounts.list_worklist import ListWorklist
from assistant.ui.components.day.day_sections import Section, split
from tests.services.agreements_of_tests import AGENT
from tests.services.house_of_tests import LEA, House
from tests.ui.one_page import services_of


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_an_agent_sees_calls_and_no_letter(house: House) -> None:
    services = services_of(house)
    rows = ListWorklist(house.unit_of_work, house.clock)(LEA)
    assert [row.call for row in rows] == [None, None]
    assert split(services, LEA, rows)[Section.TO_DO] == list(rows)
    to_do = split(services, AGENT, rows)[Section.TO_DO]
    assert [row.debtor_id for row in to_do] == ["d2"]  # who has a number, as "Appel suivant" gives them
    assert services.call.queue.next(AGENT) == "d2"
