"""A model may propose; it never sees a name nor decides, and its failure changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from assistant.bootstrap import new_id
from assistant.domain.errors import ModelError
from assistant.domain.mail.correspondence import Direction, Message
from assistant.domain.mail.reply import ProposedBy, ReplyKind
from assistant.services.replies.decide_reply import DecideReply
from assistant.services.replies.list_replies import ListReplies
from assistant.services.replies.receive_replies import receive_replies
from assistant.services.replies.suggest_reply import SuggestReply
from assistant.services.writing.mask_text import MaskText
from tests.services.house_of_tests import LEA, MONDAY, NORA, House


@dataclass
class Reader:
    """Answers what it was told to, and remembers what it saw."""

    answer: tuple[tuple[ReplyKind, int], ...] = ((ReplyKind.REFUSAL, 1),)
    fails: bool = False
    seen: list[str] = field(default_factory=list)

    def read(self, sentences: Sequence[str]) -> tuple[tuple[ReplyKind, int], ...]:
        self.seen += sentences
        if self.fails:
            raise ModelError("le modèle n’a pas répondu dans le délai.")
        return self.answer


@pytest.fixture
def house(tmp_path: Path) -> House:
    house = House(tmp_path)
    message = Message("r1", "d1", Direction.IN, MONDAY, "Bonjour.\nClaire Rey verra bien.")
    with house.unit_of_work() as uow:
        uow.correspondence.add([message])
        receive_replies(uow, [message], MONDAY)
        uow.commit()
    return house


def suggest(house: House, reader: Reader) -> int:
    return SuggestReply(house.unit_of_work, house.clock, reader, MaskText(house.unit_of_work))("r1", NORA)


def test_a_suggestion_is_shown_as_the_model_s_and_stops_reminders(house: House) -> None:
    reader = Reader()
    assert suggest(house, reader) == 1
    (row,) = ListReplies(house.unit_of_work, house.clock)(LEA)
    (one,) = row.proposals
    assert (one.kind, one.by, one.quote(row.message.body)) == (
        ReplyKind.REFUSAL,
        ProposedBy.MODEL,
        "Claire Rey verra bien.",
    )
    assert row.reply.freezes
    assert not any("Claire" in sentence for sentence in reader.seen)


def test_a_model_that_fails_changes_nothing(house: House) -> None:
    assert suggest(house, Reader(fails=True)) == 0
    (row,) = ListReplies(house.unit_of_work, house.clock)(LEA)
    assert row.proposals == ()


def test_what_is_decided_is_not_asked_again(house: House) -> None:
    DecideReply(house.unit_of_work, house.clock, new_id)("r1", (), NORA)
    reader = Reader()
    assert suggest(house, reader) == 0
    assert reader.seen == []
