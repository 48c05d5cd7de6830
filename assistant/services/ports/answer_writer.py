"""A writer of short answers to what a client wrote."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from assistant.domain.reply import ReplyKind
from assistant.domain.situation import Situation


class AnswerWriter(Protocol):
    """Writes from approved texts, in the client's register."""

    def write(self, situation: Situation, kind: ReplyKind, day: date | None) -> str:
        """The whole answer, "" for a kind that calls for none; raises PromptError."""
        ...
