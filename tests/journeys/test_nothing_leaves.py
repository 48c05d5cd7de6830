"""Over the whole demonstration book, no known personal datum reaches a model."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from assistant.domain.errors import NotRemindableError
from assistant.domain.mail.correspondence import Message, Passage
from assistant.domain.writing.model_brief import ModelBrief
from assistant.drafting.chain_prompts import load_chain_prompts
from assistant.places import PROMPTS
from assistant.privacy.entities import KnownEntities
from assistant.privacy.leaks import leaks
from assistant.services.accounts.known_entities import known_entities
from assistant.services.ledger.write_book import write_book
from assistant.services.writing.build_situation import DraftRequest
from tests.connectors.demo.book_facts import book as book_of
from tests.services.house_of_tests import House, MovableClock, PlainIndex
from tests.services.writing.test_write_with_model import ScriptedModel

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
PROMPTS_OF_CHAIN = load_chain_prompts(PROMPTS)
MAILS_A_BRIEF = 40


class WholeMails(PlainIndex):
    """Hands over whole mails, latest first, signatures and quoted replies included: the worst case for masking."""

    def search(self, query: str, candidates: Sequence[Message], limit: int = 6) -> tuple[Passage, ...]:
        latest = sorted(candidates, key=lambda message: message.sent_at, reverse=True)[: max(limit, MAILS_A_BRIEF)]
        assert query
        return tuple(Passage(m.id, m.debtor_id, m.direction, m.sent_at, m.body, 1.0) for m in latest)


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[ModelBrief], KnownEntities]:
    """Every brief that the demonstration book would send."""
    model = ScriptedModel([None])
    house = House(tmp_path_factory.mktemp("book"), model, MovableClock(NOW), WholeMails(), filled=False)
    book = book_of(NOW.date())
    with house.unit_of_work() as uow:
        write_book(uow, book)
        uow.commit()
    for debtor in book.debtors:
        try:
            house.draft(DraftRequest(debtor.id), book.users[0])
        except NotRemindableError:
            continue
    with house.unit_of_work() as uow:
        return model.briefs, known_entities(uow)


def test_no_known_personal_datum_is_in_a_payload(recorded: tuple[list[ModelBrief], KnownEntities]) -> None:
    briefs, entities = recorded
    assert len(briefs) > 40
    assert sum(len(brief.excerpts) for brief in briefs) > 800
    for brief in briefs:
        turns = PROMPTS_OF_CHAIN.messages(brief)
        instructions = turns[0][1] + PROMPTS_OF_CHAIN.request.body + brief.reference.body
        for _, text in turns:
            found = leaks(text, entities, baseline=instructions)
            assert found == [], [(leak.kind, leak.value) for leak in found]


def test_the_recorder_would_see_a_leak(recorded: tuple[list[ModelBrief], KnownEntities]) -> None:
    _, entities = recorded
    assert leaks("Écrivez à FR76 3000 6000 0112 3456 7890 189.", entities)
