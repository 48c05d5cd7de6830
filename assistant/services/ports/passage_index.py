"""The index of past correspondence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from assistant.domain.mail.correspondence import Message, Passage

Progress = Callable[[int, int], None]  # done, total


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What an indexing run did; ``rebuilt`` says why the whole index was made anew, "" otherwise."""

    indexed: int
    unchanged: int
    deleted: int
    rebuilt: str = ""


class PassageIndex(Protocol):
    """Finds passages among given messages only, so that another client's message can never appear."""

    def synchronise(
        self, messages: Sequence[Message], progress: Progress | None = None, state: str = ""
    ) -> IndexReport:
        """Bring the index to exactly these messages; unchanged ones are not embedded again; safe to interrupt.

        ``state`` is remembered once all is done, for ``is_at``.
        """
        ...

    def is_at(self, state: str) -> bool:
        """Whether the index was brought to that state last, and nothing was changed since; never for ""."""
        ...

    def search(self, query: str, candidates: Sequence[Message], limit: int = 6) -> tuple[Passage, ...]:
        """The best passages of ``candidates`` (one client's messages from the ledger); raises IndexUnavailableError."""
        ...

    def delete(self, message_ids: Sequence[str]) -> None:
        """Delete text and vectors from disk."""
        ...
