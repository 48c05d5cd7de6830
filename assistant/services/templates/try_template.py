"""Try a template before it is in force: the letters of six sample dossiers, read by the rules in force."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from assistant.domain.errors import PromptError
from assistant.domain.finding import Finding
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.draft import LetterText
from assistant.domain.writing.situation import Situation
from assistant.guardrails.engine import check
from assistant.guardrails.in_force import rules_in_force
from assistant.prompting.kinds import slots_of
from assistant.prompting.library import PromptLibrary, Shelf
from assistant.prompting.lint_template import path_of
from assistant.prompting.prompt_file import PromptFile, parse_prompt
from assistant.services.house.known_rates import known_rates
from assistant.services.house.rules_off_now import rules_off_now
from assistant.services.ports.clock import Clock
from assistant.services.ports.letter_writer import LetterWriter, SurroundingsOf
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.writing.letter_facts import Surroundings, letter_facts
from assistant.services.writing.sample_dossiers import NOTICE, REGISTERS, SampleCase, sample_dossiers

NO_TEXT: Final = LetterText("", "")
WriterOf = Callable[[PromptLibrary], LetterWriter]
_MEANS: Final = {"email": Channel.EMAIL, "letter": Channel.LETTER, "sms": Channel.SMS}
_PLAIN_INTENTS: Final = {
    Stage.PLAN: Intent.PLAN_PROPOSAL,
    Stage.OTHER: Intent.PROMISE_CONFIRMATION,
    Stage.THANKS: Intent.THANKS,
}


@dataclass(frozen=True, slots=True)
class Rendering:
    """One sample letter, with its slots and filled.

    ``uses`` tells whether the template stands in it, ``trouble`` why none could be written.
    """

    name: str
    text: LetterText
    findings: tuple[Finding, ...] = ()
    uses: bool = True
    trouble: str = ""
    slotted: LetterText = NO_TEXT


@dataclass(frozen=True, slots=True)
class TryTemplate:
    """Writes with the text tried in the place of the version in force; nothing is kept."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    rates: RateTable
    shelf: Shelf
    writer_of: WriterOf
    surroundings_of: SurroundingsOf

    def __call__(self, prompt_id: str, number: int, text: str, case: SampleCase) -> tuple[Rendering, ...]:
        """One rendering a sample dossier; raises PromptError for a text that is no template."""
        tried = parse_prompt(text, path_of(prompt_id, number), prompt_id, slots_of(prompt_id))
        return self._write(with_tried(self.shelf.on(self.clock.today()), tried), case, tried.fingerprint)

    def as_it_stands(self, case: SampleCase) -> tuple[Rendering, ...]:
        """The same letters from the versions in force today."""
        return self._write(self.shelf.on(self.clock.today()), case)

    def _write(self, library: PromptLibrary, case: SampleCase, tried: str = "") -> tuple[Rendering, ...]:
        writer = self.writer_of(library)
        return tuple(
            self._render(sample.name, sample.situation, writer, tried)
            for sample in sample_dossiers(case, self.clock.today())
        )

    def _render(self, name: str, situation: Situation, writer: LetterWriter, tried: str) -> Rendering:
        try:
            written = writer.write(situation)
        except PromptError as error:
            return Rendering(name, NO_TEXT, uses=False, trouble=str(error))
        uses = tried in written.provenance.prompt_fingerprints
        findings = self._check(written.text, situation)
        return Rendering(name, written.text, findings, uses=uses, slotted=written.template)

    def _check(self, text: LetterText, situation: Situation) -> tuple[Finding, ...]:
        facts = letter_facts(situation, Surroundings(printed=self.surroundings_of(situation.channel)))
        with self.unit_of_work() as uow:
            rates, rules = known_rates(uow, self.rates), rules_in_force(rules_off_now(uow))
        return check(text.whole, facts, rates, rules)


def cases_of(file: PromptFile) -> tuple[SampleCase, ...]:
    """The cases that a letter template declares to serve, steps first; () for what writes no letter."""
    if not file.header.id.startswith(("letters/", "sms/")):
        return ()
    voice = "je" if file.header.id.endswith("-je") else "nous"
    return tuple(
        SampleCase(stage, _MEANS[channel], register, voice, _intent(file, stage))
        for stage in map(Stage, file.header.level)
        for channel in file.header.channel
        if channel in _MEANS
        for register in _registers(file, stage)
    )


def _registers(file: PromptFile, stage: Stage) -> tuple[str, ...]:
    """The families of the file that a letter of that step may have; an SMS declares the form alone."""
    declared = file.header.register
    found = tuple(name for name in REGISTERS if any(name == word or name.startswith(f"{word}-") for word in declared))
    return tuple(name for name in found or tuple(REGISTERS) if (name == NOTICE) is stage.is_notice)


def _intent(file: PromptFile, stage: Stage) -> Intent:
    """What its letters are for: its own name where that is an intent's, else what is usual at that step."""
    own = next((intent for intent in Intent if intent.value == file.name and not intent.is_of_ladder), None)
    return own or _PLAIN_INTENTS.get(stage, Intent.REMINDER)


def with_tried(library: PromptLibrary, tried: PromptFile) -> PromptLibrary:
    """The library with ``tried`` in force, alone of its id."""
    kept = frozenset(file.fingerprint for file in library.approved if file.header.id != tried.header.id)
    return PromptLibrary([*library.files, tried], kept, frozenset({tried.fingerprint}))
