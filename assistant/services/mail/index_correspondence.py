"""Bring the index to exactly the messages of the ledger."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.services.ports.passage_index import IndexReport, PassageIndex, Progress
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class IndexCorrespondence:
    """Brings the index to exactly the ledger's messages."""

    unit_of_work: UnitOfWorkFactory
    index: PassageIndex
    prepare: Callable[[], None] = lambda: None  # what must be read anew before texts leave for an endpoint

    def __call__(self, progress: Progress | None = None) -> IndexReport:
        """Index what is new, forget what is gone; safe to interrupt and resume."""
        with self.unit_of_work() as uow:
            state = uow.correspondence.state()
            if self.index.is_at(state):
                return IndexReport(0, uow.correspondence.count(), 0)
            self.prepare()
            messages = uow.correspondence.all()
        return self.index.synchronise(messages, progress, state)
