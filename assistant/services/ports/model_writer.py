"""A language model that writes a letter with slots."""

from __future__ import annotations

from typing import Protocol

from assistant.domain.writing.model_brief import ModelAnswer, ModelBrief
from assistant.services.ports.letter_writer import Listener


class ModelWriter(Protocol):
    """Asks a model once for one letter; never retries a content fault by itself."""

    def write(self, brief: ModelBrief, listener: Listener | None = None) -> ModelAnswer:
        """The complete answer; ``listener`` receives each finished paragraph, slots unfilled.

        Raises ModelError (one French sentence) when the endpoint cannot be reached, is slow, refuses or stops short.
        """
        ...


class TellingWriter(ModelWriter, Protocol):
    """A model writer that can say beforehand what it will send."""

    @property
    def name(self) -> str: ...
    def payload(self, brief: ModelBrief) -> str: ...  # word for word, each turn under its role
