"""Write with the model: verify, check, send back once with the reasons, then let the composer take over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from assistant.domain.draft import LetterText, Provenance, Writer, WrittenLetter
from assistant.domain.errors import ModelError
from assistant.domain.finding import Finding, Severity
from assistant.domain.model_brief import ModelAnswer
from assistant.domain.situation import Situation
from assistant.domain.slots import SLOT_PATTERN, fill
from assistant.french.typography import set_typography
from assistant.guardrails.rules import RULES
from assistant.services.brief_model import brief_model
from assistant.services.mask_passages import MaskPassages
from assistant.services.ports.letter_writer import Listener, SlotValues
from assistant.services.ports.model_writer import ModelWriter
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.services.verify_slots import verify_slots

ATTEMPTS = 2
Verdict = Callable[[LetterText], tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class WriteWithModel:
    """Two attempts at most; whatever goes wrong, a letter comes out, with the reason in French."""

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
        tolerated = {finding.rule for finding in verdict(composed.text)}
        answers: list[ModelAnswer] = []
        for _ in range(ATTEMPTS):
            try:
                answer = self.model.write(brief, _filling(listener, values))
            except ModelError as error:
                return _fall_back(composed, answers, f"Texte du compositeur : {error}")
            answers.append(answer)
            complaints = verify_slots(answer.text, brief) or _faults(verdict(_filled(answer.text, values)), tolerated)
            if not complaints:
                return _accept(answer, values, composed, answers)
            brief = replace(brief, complaints=complaints, previous=answer.text)
        reasons = " ; ".join(brief.complaints[:3])
        return _fall_back(composed, answers, f"Texte du compositeur : le modèle s’est écarté deux fois ({reasons}).")


def _faults(findings: tuple[Finding, ...], tolerated: set[str]) -> tuple[str, ...]:
    """What rules hold against a model's letter: warnings too, unless the composer's own letter has them.

    The model hears the rule's own words: a finding's may quote the ledger.
    """
    told = {rule.id: f"{rule.message} {rule.hint}".strip() for rule in RULES}
    return tuple(
        told[finding.rule]
        for finding in findings
        if finding.severity is Severity.BLOCKING
        or (finding.severity is Severity.WARNING and finding.rule not in tolerated)
    )


def _filled(text: LetterText, values: Mapping[str, str]) -> LetterText:
    return LetterText(set_typography(fill(text.subject, values)), set_typography(fill(text.body, values)))


def _filling(listener: Listener | None, values: Mapping[str, str]) -> Listener | None:
    """Show paragraphs with their slots filled; an unknown slot stays as it is, since nothing is verified yet."""
    if listener is None:
        return None

    def show(paragraph: str) -> None:
        listener(SLOT_PATTERN.sub(lambda match: values.get(match.group(1), match.group()), paragraph))

    return show


def _accept(
    answer: ModelAnswer, values: Mapping[str, str], composed: WrittenLetter, answers: list[ModelAnswer]
) -> WrittenLetter:
    once = "" if len(answers) == 1 else " après une correction"
    provenance = replace(_accounting(composed.provenance, answers), why=f"Écrit par le modèle {answer.model}{once}.")
    return WrittenLetter(answer.text, _filled(answer.text, values), Writer.MODEL, provenance)


def _fall_back(composed: WrittenLetter, answers: list[ModelAnswer], why: str) -> WrittenLetter:
    return replace(composed, provenance=replace(_accounting(composed.provenance, answers), why=why))


def _accounting(provenance: Provenance, answers: list[ModelAnswer]) -> Provenance:
    costs = [answer.cost for answer in answers if answer.cost is not None]
    return replace(
        provenance,
        model=answers[-1].model if answers else "",
        raw_answers=tuple(answer.raw for answer in answers),
        tokens_in=sum(answer.tokens_in for answer in answers),
        tokens_out=sum(answer.tokens_out for answer in answers),
        cost=sum(costs, Decimal(0)) if costs else None,
        prompt_fingerprints=(
            *provenance.prompt_fingerprints,
            *dict.fromkeys(print_ for answer in answers for print_ in answer.prompt_fingerprints),
        ),
    )
