"""Quoted sentences leave without a name, and one person keeps one placeholder."""

from __future__ import annotations

from pathlib import Path

from assistant.domain.mail.correspondence import Direction, Passage
from assistant.privacy.pseudonyms import placeholders_in
from assistant.services.writing.mask_passages import MaskPassages
from tests.services.house_of_tests import MONDAY, House


def quoted(quote: str) -> Passage:
    return Passage("m1", "d1", Direction.IN, MONDAY, quote, 1.0)


def test_the_same_person_has_the_same_placeholder_in_every_passage(tmp_path: Path) -> None:
    with House(tmp_path).unit_of_work() as uow:
        first, second = MaskPassages()(uow, [quoted("Claire Rey paiera."), quoted("Voyez avec Claire Rey.")])

    assert "Rey" not in first + second
    assert len(placeholders_in(first)) == 1
    assert placeholders_in(first) == placeholders_in(second)


def test_no_passage_asks_nothing_of_the_ledger(tmp_path: Path) -> None:
    with House(tmp_path).unit_of_work() as uow:
        assert MaskPassages()(uow, []) == ()
