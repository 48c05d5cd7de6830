"""Mask one text with all that the ledger knows, before it leaves for an embedding endpoint."""

from __future__ import annotations

from dataclasses import dataclass, field

from assistant.privacy.pseudonyms import Pseudonymiser
from assistant.services.accounts.known_entities import known_entities
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass
class MaskText:
    """Reads the ledger at the first text; ``forget`` makes it read again, after an import."""

    unit_of_work: UnitOfWorkFactory
    _pseudonymiser: Pseudonymiser | None = field(default=None, init=False)

    def __call__(self, text: str) -> str:
        """The text with placeholders."""
        if self._pseudonymiser is None:
            with self.unit_of_work() as uow:
                self._pseudonymiser = Pseudonymiser(known_entities(uow))
        return self._pseudonymiser.mask(text).text

    def forget(self) -> None:
        """Read the ledger again at the next text."""
        self._pseudonymiser = None
