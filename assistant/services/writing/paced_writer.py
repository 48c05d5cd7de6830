"""A model writer that keeps a pace: a quota answer slows all the calls of a run, and fails none."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.errors import ModelBusyError, ModelPassingError
from assistant.domain.writing.model_brief import ModelAnswer, ModelBrief
from assistant.services.gate.pace import Pace
from assistant.services.ports.letter_writer import Listener
from assistant.services.ports.model_writer import ModelWriter

_TRIES = 3  # of a server that cannot be reached or fails


@dataclass(frozen=True, slots=True)
class PacedWriter:
    """Implements the ModelWriter port around another one."""

    writer: ModelWriter
    pace: Pace

    def write(self, brief: ModelBrief, listener: Listener | None = None) -> ModelAnswer:
        """Ask until it is answered; raises ModelError when patience is over, StoppedError when a person stopped."""
        failed = 0
        while True:
            with self.pace.turn():
                try:
                    answer = self.writer.write(brief, listener)
                except ModelBusyError as error:
                    self.pace.refused(error.after)
                    if self.pace.hopeless:
                        raise
                except ModelPassingError:
                    failed += 1
                    if failed == _TRIES:
                        raise
                else:
                    self.pace.answered()
                    return answer
