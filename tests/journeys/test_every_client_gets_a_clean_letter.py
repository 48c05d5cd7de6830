"""Over the whole demonstration book, the composer's letter gives the guardrails nothing to say."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import pytest

from assistant.domain.errors import NotRemindableError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.services.ledger.write_book import write_book
from assistant.services.writing.build_situation import DraftRequest
from tests.connectors.demo.book_facts import book
from tests.services.house_of_tests import House, MovableClock

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
ROADS = (
    (None, None),
    (Stage.REMINDER_2, Channel.EMAIL),
    (Stage.REMINDER_3, Channel.LETTER),
    (Stage.FORMAL_NOTICE, Channel.REGISTERED_LETTER),
)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    house = House(tmp_path_factory.mktemp("book"), clock=MovableClock(NOW), filled=False)
    with house.unit_of_work() as uow:
        write_book(uow, book(NOW.date()))
        uow.commit()
    return house


@pytest.mark.parametrize(("stage", "channel"), ROADS)
def test_no_finding_of_any_weight(house: House, stage: Stage | None, channel: Channel | None) -> None:
    written, found, whole_book = 0, [], book(NOW.date())
    for debtor in whole_book.debtors:
        try:
            draft = house.draft(DraftRequest(debtor.id, stage, channel), whole_book.users[0])
        except NotRemindableError:
            continue
        written += 1
        whole = draft.latest.text.whole
        found += [
            (debtor.id, f.severity.value, f.rule, f.name, whole[f.start : f.end] if f.start is not None else "")
            for f in draft.latest.findings
        ]
    assert written > 35
    assert found == []


def test_two_reminders_running_never_open_alike(house: House) -> None:
    debtors, author = book(NOW.date()).debtors[:20], book(NOW.date()).users[0]
    for debtor in debtors:
        openings = []
        for _ in range(3):
            try:
                draft = house.draft(DraftRequest(debtor.id), author)
            except NotRemindableError:
                break
            openings.append(draft.latest.text.body.split("\n\n")[1])
        assert all(one != other for one, other in pairwise(openings))
