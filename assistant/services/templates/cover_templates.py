"""Coverage: for each step, means and register, whether the versions in force can write a letter; holes are named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from assistant.domain.errors import PromptError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import LADDER, Stage
from assistant.domain.reminders.intent import Intent
from assistant.prompting.library import PromptLibrary, Shelf
from assistant.services.ports.clock import Clock
from assistant.services.ports.letter_writer import LetterWriter
from assistant.services.templates.try_template import WriterOf
from assistant.services.writing.sample_dossiers import NOTICE, REGISTERS, SampleCase, sample_dossiers

STAGES: Final = (*LADDER, Stage.PLAN, Stage.THANKS)
MEANS: Final = (Channel.EMAIL, Channel.LETTER, Channel.SMS)
_INTENTS: Final = {Stage.PLAN: Intent.PLAN_PROPOSAL, Stage.THANKS: Intent.THANKS}


class Cover(StrEnum):
    """What a cell of the grid says."""

    WRITTEN = "written"
    HOLE = "hole"
    NOT_MEANT = "not_meant"  # the law or the means rules it out: a formal notice in tu, or by SMS


@dataclass(frozen=True, slots=True)
class Cell:
    """One step by one means in one register; ``told`` is the plan that serves, or why none does."""

    stage: Stage
    channel: Channel
    register: str
    cover: Cover
    told: str = ""


@dataclass(frozen=True, slots=True)
class CoverTemplates:
    """Writes the letter of each cell on one sample dossier, named as in ``sample_dossiers``."""

    clock: Clock
    shelf: Shelf
    writer_of: WriterOf

    def __call__(self, sample: str = "Une facture") -> tuple[Cell, ...]:
        """Every cell, step by step."""
        library = self.shelf.on(self.clock.today())
        return tuple(self._cells(library, sample))

    def _cells(self, library: PromptLibrary, sample: str) -> Iterator[Cell]:
        writer = self.writer_of(library)
        by_sms = {level for file in library.find("sms/") for level in file.header.level}
        for stage in STAGES:
            for channel in MEANS:
                for register in REGISTERS:
                    odd = (register == NOTICE) is not stage.is_notice
                    if odd or (channel is Channel.SMS and stage.value not in by_sms):
                        yield Cell(stage, channel, register, Cover.NOT_MEANT)
                    else:
                        yield self._written(writer, SampleCase(stage, channel, register), sample)

    def _written(self, writer: LetterWriter, case: SampleCase, sample: str) -> Cell:
        meant = SampleCase(case.stage, case.channel, case.register, intent=_INTENTS.get(case.stage, Intent.REMINDER))
        dossiers = sample_dossiers(meant, self.clock.today())
        situation = next(one.situation for one in dossiers if one.name == sample)
        try:
            written = writer.write(situation)
        except PromptError as error:
            return Cell(case.stage, case.channel, case.register, Cover.HOLE, str(error))
        return Cell(case.stage, case.channel, case.register, Cover.WRITTEN, written.provenance.plan_id)
