"""Lint a template while it is written: its own faults, law that is no longer, and what its letters would lack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from assistant.domain.calls.spoken_slots import SPOKEN_SLOTS
from assistant.domain.finding import Severity
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.slot_catalogue import SLOTS
from assistant.domain.writing.slots import SLOT_PATTERN
from assistant.guardrails.engine import check
from assistant.guardrails.rules import RULES
from assistant.prompting.fault import TemplateFault
from assistant.prompting.kinds import slots_of
from assistant.prompting.lint_template import lint_template, path_of
from assistant.prompting.prompt_file import PromptFile, parse_prompt
from assistant.services.templates.lint_call_template import LintCallTemplate
from assistant.services.templates.try_template import Rendering, TryTemplate, cases_of
from assistant.services.writing.letter_facts import Surroundings, letter_facts
from assistant.services.writing.sample_dossiers import SampleCase, sample_dossiers

_LAW: Final = frozenset({"retired-reference", "outdated-statement"})
_EXAMPLES: Final[Mapping[str, str]] = {slot.name: slot.example for slot in (*SPOKEN_SLOTS, *SLOTS)}
_ANY: Final = SampleCase(Stage.REMINDER_1, Channel.EMAIL, "vous-standard")
_MOST_CASES: Final = 4  # of letters written at each lint: an answer within a second


@dataclass(frozen=True, slots=True)
class LintDraftTemplate:
    """All faults of a text; those that stop keep it from being submitted."""

    try_template: TryTemplate
    of_calls: LintCallTemplate

    def __call__(self, prompt_id: str, number: int, text: str) -> tuple[TemplateFault, ...]:
        """Faults by line, then those of the sample letters; raises PromptError for an id that is of no kind."""
        path, slots = path_of(prompt_id, number), slots_of(prompt_id)
        today = self.try_template.clock.today()
        library = self.try_template.shelf.on(today)
        names = {name.rpartition("/")[2].partition(".")[0] for name in library.ids if "/paragraphs/" in name}
        faults = lint_template(text, path, slots, names)
        if any(fault.stops for fault in faults):
            return faults
        file = parse_prompt(text, path, prompt_id, slots)
        tried = self.of_calls(file) if prompt_id.startswith("calls/") else self._of_letters(file, text)
        return (*faults, *_outdated(file, today, self.try_template.rates), *tried)

    def _of_letters(self, file: PromptFile, text: str) -> Iterator[TemplateFault]:
        """What the rules refuse in the sample letters and not in those of the version in force, told once."""
        told: set[str] = set()
        for case in _chosen(cases_of(file)):
            tries = self.try_template(file.header.id, file.header.version, text, case)
            if not any(_wrong(tried) for tried in tries):
                continue
            for tried, before in zip(tries, self.try_template.as_it_stands(case), strict=True):
                for reason in _wrong(tried) - _wrong(before) - told:
                    told.add(reason)
                    yield TemplateFault(0, f"Essai «\u202f{tried.name}\u202f»\u202f: {reason}")


def example_texts(file: PromptFile) -> tuple[tuple[str, int, str], ...]:
    """Name, line and words of each text of a file, its slots filled with the examples of the catalogue."""
    texts = [(variant.id, variant.line, variant.text) for variant in file.variants]
    if not texts and not file.steps:
        texts = [(file.name, file.header.body_line, file.body)]
    return tuple((name, line, _filled(text)) for name, line, text in texts)


def _wrong(tried: Rendering) -> set[str]:
    """Why a sample letter could not be sent."""
    if tried.trouble:
        return {tried.trouble}
    return {f"{found.rule}, {found.message}" for found in tried.findings if found.severity is Severity.BLOCKING}


def _outdated(file: PromptFile, today: date, rates: RateTable) -> Iterator[TemplateFault]:
    """Law that is no longer, or never was, in force on ``today``."""
    situation = sample_dossiers(_ANY, today)[0].situation
    facts = letter_facts(situation, Surroundings(frozenset()))
    of_law = [rule for rule in RULES if rule.name in _LAW]
    for _, line, text in example_texts(file):
        for found in check(text, facts, rates, of_law):
            yield TemplateFault(line, f"Droit périmé\u202f: {found.message} {found.hint}".strip())


def _chosen(cases: tuple[SampleCase, ...]) -> tuple[SampleCase, ...]:
    """One case a step, the first few."""
    return tuple({case.stage: case for case in reversed(cases)}.values())[:_MOST_CASES]


def _filled(text: str) -> str:
    return SLOT_PATTERN.sub(lambda found: _EXAMPLES.get(found[1], f"«\u202f{found[1]}\u202f»"), text)
