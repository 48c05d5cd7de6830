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


@pytest.mark.parametrize("words", ["léa roche", "LEA Roche", "atelier morin", "d1", "Morin approuvé", "23/11/2026 lea"])
def test_the_trail_is_found_by_the_names_that_the_page_shows(house: House, words: str) -> None:
    first, other = house.draft(DraftRequest("d1"), NORA), house.draft(DraftRequest("d2"), NORA)
    house.approve(first.id, LEA)
    house.approve(other.id, NORA)

    found = SearchAudit(house.unit_of_work)(words, LEA)

    assert "approve" in {event.action for event in found}
    assert {event.subject_id for event in found} == {first.id}


def test_a_person_who_did_nothing_is_not_found(house: House) -> None:
    house.draft(DraftRequest("d1"), NORA)

    assert SearchAudit(house.unit_of_work)("Léa Roche", LEA) == ()


def test_letters_of_the_trail_are_for_who_reads_it(house: House) -> None:
    with pytest.raises(NotAllowedError):
        SearchAudit(house.unit_of_work).letters(NORA)
