"""Ask a model for a text: verify, check, send back once with the reasons; whoever asked falls back on the composer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.domain.errors import ModelError
from assistant.domain.finding import Finding, Severity
from assistant.domain.writing.draft import LetterText, Provenance
from assistant.domain.writing.model_brief import ModelAnswer, ModelBrief
from assistant.guardrails.rules import RULES
from assistant.services.ports.letter_writer import Listener
from assistant.services.ports.model_writer import ModelWriter
from assistant.services.writing.verify_slots import verify_slots

ATTEMPTS = 2
Faults = Callable[[LetterText], tuple[str, ...]]  # complaints in French about a text with slots


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of it: ``text`` with slots, None where the composer's stands; ``why`` is the French sentence."""

    text: LetterText | None
    answers: tuple[ModelAnswer, ...]
    why: str

    def told(self, provenance: Provenance) -> Provenance:
        """The provenance with what the model was told, said and cost."""
        answers = self.answers
        costs = [answer.cost for answer in answers if answer.cost is not None]
        return replace(
            provenance,
            why=self.why,
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


def ask_model(model: ModelWriter, brief: ModelBrief, faults: Faults, listener: Listener | None = None) -> Asked:
    """Two attempts at most; ``faults`` is asked about a text whose slots are sound."""
    answers: list[ModelAnswer] = []
    for _ in range(ATTEMPTS):
        try:
            answer = model.write(brief, listener)
        except ModelError as error:
            return Asked(None, tuple(answers), f"Texte du compositeur\u202f: {error}")
        answers.append(answer)
        complaints = verify_slots(answer.text, brief) or faults(answer.text)
        if not complaints:
            once = "" if len(answers) == 1 else " après une correction"
            return Asked(answer.text, tuple(answers), f"Écrit par le modèle {answer.model}{once}.")
        brief = replace(brief, complaints=complaints, previous=answer.text)
    reasons = "\u202f; ".join(brief.complaints[:3])
    return Asked(None, tuple(answers), f"Texte du compositeur\u202f: le modèle s’est écarté deux fois ({reasons}).")


def complaints_of(findings: tuple[Finding, ...], tolerated: frozenset[str]) -> tuple[str, ...]:
    """What rules hold against a model's text: warnings too, unless the composer's own text has them.

    The model hears the rule's own words: a finding's may quote the ledger.
    """
    told = {rule.id: f"{rule.message} {rule.hint}".strip() for rule in RULES}
    return tuple(
        told.get(finding.rule, finding.message)
        for finding in findings
        if finding.severity is Severity.BLOCKING
        or (finding.severity is Severity.WARNING and finding.rule not in tolerated)
    )
