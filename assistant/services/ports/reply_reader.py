"""A language model that says what the sentences of a reply are about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from assistant.domain.mail.reply import ReplyKind


class ReplyReader(Protocol):
    """Asks a model once; it sees masked sentences and answers with codes and ranks alone."""

    def read(self, sentences: Sequence[str]) -> tuple[tuple[ReplyKind, int], ...]:
        """Each kind with the rank of its sentence from 0; raises ModelError."""
        ...
