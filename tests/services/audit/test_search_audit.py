"""The letters of the trail are told by client, day and fate, so that nobody types a reference."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.domain.errors import NotAllowedError
from assistant.services.audit.search_audit import SearchAudit
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, NORA, House


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_letters_of_the_trail_are_told_latest_first(house: House) -> None:
    first = house.draft(DraftRequest("d1"), NORA)
    house.approve(first.id, LEA)
    house.send.mark_sent(first.id, LEA)
    house.wait(30)
    second = house.draft(DraftRequest("d2"), NORA)

    letters = SearchAudit(house.unit_of_work).letters(LEA)

    assert [(letter.id, letter.sent) for letter in letters] == [(second.id, False), (first.id, True)]
    with house.unit_of_work() as uow:
        assert [letter.client for letter in letters] == [uow.debtors.get(one).name for one in ("d2", "d1")]


def test_letters_of_the_trail_are_for_who_reads_it(house: House) -> None:
    with pytest.raises(NotAllowedError):
        SearchAudit(house.unit_of_work).letters(NORA)
