"""A writer of letters: the composer, or a chain with a model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from assistant.domain.draft import WrittenLetter
from assistant.domain.situation import Situation

Listener = Callable[[str], None]  # receives each paragraph, slots filled, unverified, as soon as it is complete


class LetterWriter(Protocol):
    """Writes one letter for one situation."""

    def write(self, situation: Situation, listener: Listener | None = None) -> WrittenLetter:
        """Write; raises ModelError where a model is slow, broken or disobeys, PromptError for a bad template."""
        ...
