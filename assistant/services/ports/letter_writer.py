"""The composer: the reference path, which writes a letter with no model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

from assistant.domain.fact_kinds import Surrounding
from assistant.domain.mail.correspondence import Channel
from assistant.domain.writing.draft import WrittenLetter
from assistant.domain.writing.situation import Situation

Listener = Callable[[str], None]  # receives each paragraph as soon as it is complete, unverified
SlotValues = Callable[[Situation], Mapping[str, str]]  # every slot's value for a situation
SurroundingsOf = Callable[[Channel], frozenset[Surrounding]]  # what the document prints around the text


class LetterWriter(Protocol):
    """Writes one letter for one situation."""

    def write(self, situation: Situation, listener: Listener | None = None) -> WrittenLetter:
        """Write; raises PromptError where no approved template fits."""
        ...
