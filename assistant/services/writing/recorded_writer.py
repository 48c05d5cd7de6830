"""A model writer that leaves a trace of each call: what is sent, before it is sent."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.writing.model_brief import ModelAnswer, ModelBrief
from assistant.domain.writing.model_payload import payload
from assistant.services.ports.clock import Clock
from assistant.services.ports.letter_writer import Listener
from assistant.services.ports.model_writer import TellingWriter
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

KEPT = 50  # payloads: enough to look at what leaves, no archive of it


@dataclass(frozen=True, slots=True)
class RecordedWriter:
    """Implements the ModelWriter port around another one.

    The trace has a transaction of its own: the text has left the house even where the draft fails afterwards.
    """

    writer: TellingWriter
    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def write(self, brief: ModelBrief, listener: Listener | None = None) -> ModelAnswer:
        """Ask once, after the trace is kept; raises ModelError, StorageError."""
        sent = payload(self.writer.payload(brief), at=self.clock.now(), user_id=brief.asked_by, model=self.writer.name)
        with self.unit_of_work() as uow:
            uow.model_payloads.add(sent, KEPT)
            uow.audit.append(
                at=sent.at,
                user_id=sent.user_id,
                action="model_call",
                subject_id=sent.fingerprint,
                details={"model": sent.model},
            )
            uow.commit()
        return self.writer.write(brief, listener)
