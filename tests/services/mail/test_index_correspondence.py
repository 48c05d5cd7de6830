"""The index is brought to exactly the messages of the ledger."""

from __future__ import annotations

from pathlib import Path

from assistant.services.mail.index_correspondence import IndexCorrespondence
from tests.services.house_of_tests import MAILS, House


def test_indexing_takes_every_message_of_the_ledger_and_tells_how_far_it_is(tmp_path: Path) -> None:
    house = House(tmp_path)
    steps: list[tuple[int, int]] = []
    prepared: list[str] = []
    index = IndexCorrespondence(house.unit_of_work, house.index, lambda: prepared.append("yes"))
    report = index(lambda done, total: steps.append((done, total)))

    assert report.indexed == len(MAILS)
    assert steps == [(len(MAILS), len(MAILS))]
    assert prepared == ["yes"]
