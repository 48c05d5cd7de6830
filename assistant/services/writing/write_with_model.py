"""Write a letter with the model, checked twice; whatever goes wrong, the composer's letter comes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from assistant.domain.finding import Finding
from assistant.domain.writing.draft import LetterText, Writer, WrittenLetter
from assistant.domain.writing.situation import Situation
from assistant.domain.writing.slots import SLOT_PATTERN, fill
from assistant.french.text.typography import set_typography
from assistant.services.ports.letter_writer import Listener, SlotValues
from assistant.services.ports.model_writer import ModelWriter
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.services.writing.ask_model import ask_model, complaints_of
from assistant.services.writing.brief_model import brief_model
from assistant.services.writing.mask_passages import MaskPassages

Verdict = Callable[[LetterText], tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class WriteWithModel:
    """A letter always comes out, with the reason in French."""

    model: ModelWriter
    slot_values: SlotValues
    mask: MaskPassages = field(default_factory=MaskPassages)

    def __call__(
        self,
        situation: Situation,
        composed: WrittenLetter,
        verdict: Verdict,
        uow: UnitOfWork,
        listener: Listener | None,
    ) -> WrittenLetter:
        """The model's letter when it is clean, else the composer's with why."""
        values = self.slot_values(situation)
        brief = brief_model(situation, composed.template, self.mask(uow, situation.evidence))
        tolerated = frozenset(finding.rule for finding in verdict(composed.text))

        def faults(text: LetterText) -> tuple[str, ...]:
            return complaints_of(verdict(_filled(text, values)), tolerated)

        asked = ask_model(self.model, brief, faults, _filling(listener, values))
        provenance = asked.told(composed.provenance)
        if asked.text is None:
            return replace(composed, provenance=provenance)
        return WrittenLetter(asked.text, _filled(asked.text, values), Writer.MODEL, provenance)


def _filled(text: LetterText, values: Mapping[str, str]) -> LetterText:
    return LetterText(set_typography(fill(text.subject, values)), set_typography(fill(text.body, values)))


def _filling(listener: Listener | None, values: Mapping[str, str]) -> Listener | None:
    """Show paragraphs with their slots filled; an unknown slot stays as it is, since nothing is verified yet."""
    if listener is None:
        return None

    def show(paragraph: str) -> None:
        listener(SLOT_PATTERN.sub(lambda match: values.get(match.group(1), match.group()), paragraph))

    return show
