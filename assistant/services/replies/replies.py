"""What is done with what clients write, as one part of the application."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.replies.answer_reply import AnswerReply
from assistant.services.replies.decide_reply import DecideReply
from assistant.services.replies.list_replies import ListReplies
from assistant.services.replies.suggest_reply import SuggestReply
from assistant.services.writing.draft_letter import DraftLetter


@dataclass(frozen=True, slots=True)
class Replies:
    """Listed, decided, answered; ``suggest`` asks a model what they say, None where none is set."""

    queue: ListReplies
    decide: DecideReply
    answer: AnswerReply
    suggest: SuggestReply | None = None

    @classmethod
    def on(
        cls,
        book: UnitOfWorkFactory,
        clock: Clock,
        new_id: Callable[[], str],
        draft: DraftLetter,
        suggest: SuggestReply | None = None,
    ) -> Self:
        """All of them on one book."""
        return cls(ListReplies(book, clock), DecideReply(book, clock, new_id), AnswerReply(book, clock, draft), suggest)
