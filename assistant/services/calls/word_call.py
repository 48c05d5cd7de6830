"""Word a call with the model: it says otherwise what comes after the identity check; the rest is the composer's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from assistant.domain.calls.call_brief import CallBrief
from assistant.domain.calls.call_sheet import SPOKEN_PARTS, CallScript, CallSheet, CallSituation
from assistant.domain.calls.spoken_slots import SPOKEN_SLOT
from assistant.domain.errors import PromptError
from assistant.domain.finding import Finding
from assistant.domain.writing.draft import LetterText, Writer
from assistant.domain.writing.model_brief import ModelBrief
from assistant.domain.writing.slots import slots_in
from assistant.services.calls.check_spoken import parts_of, spoken_faults
from assistant.services.ports.call_writer import CallWriter
from assistant.services.ports.model_writer import ModelWriter
from assistant.services.writing.ask_model import ask_model, complaints_of
from assistant.services.writing.brief_model import brief_model, situation_in_words

Judge = Callable[[CallSheet], tuple[Finding, ...]]
_WHY: Final = {
    CallSituation.FIRST_CALL: "c’est le premier appel",
    CallSituation.AFTER_REMINDERS: "on appelle après des relances restées sans règlement",
    CallSituation.BROKEN_PROMISE: "on appelle parce qu’un règlement annoncé n’est pas arrivé",
    CallSituation.MISSED_INSTALMENT: "on appelle parce qu’une échéance de l’échéancier n’est pas arrivée",
    CallSituation.BEFORE_NOTICE: "c’est le dernier appel avant une étape écrite, dont on ne parle pas",
    CallSituation.COURTESY: "c’est un appel de courtoisie, avant l’échéance\u202f: rien n’est en retard",
    CallSituation.THANKS: "on appelle pour remercier d’un règlement\u202f: on ne demande pas d’argent",
}


@dataclass(frozen=True, slots=True)
class WordCall:
    """Identity, recording notice, answers and what others may hear are never given to a model."""

    model: ModelWriter
    writer: CallWriter

    def __call__(self, brief: CallBrief, composed: CallSheet, judge: Judge, excerpts: Sequence[str]) -> CallSheet:
        """The sheet in the model's words when they are clean, else the composer's with why.

        ``excerpts`` are pseudonymised already. Raises PromptError for a sheet without its template.
        """
        template = composed.template
        if template is None:
            raise PromptError("La fiche d’appel n’a pas de modèle à reformuler\u202f: rouvrez l’appel.")
        tolerated = frozenset(finding.rule for finding in judge(composed))

        def faults(text: LetterText) -> tuple[str, ...]:
            return spoken_faults(text, template) or complaints_of(judge(self._said(text, brief, composed)), tolerated)

        asked = ask_model(self.model, brief_call(brief, template, excerpts), faults)
        provenance = asked.told(composed.provenance)
        if asked.text is None:
            return replace(composed, provenance=provenance)
        said = self._said(asked.text, brief, composed)
        script = replace(said.script, worded_by=provenance.model)
        return replace(said, script=script, written_by=Writer.MODEL, provenance=provenance)

    def _said(self, text: LetterText, brief: CallBrief, composed: CallSheet) -> CallSheet:
        parts = (self.writer.fill(part, brief) for part in parts_of(text))
        return replace(composed, script=replace(composed.script, **dict(zip(SPOKEN_PARTS, parts, strict=True))))


def brief_call(brief: CallBrief, template: CallScript, excerpts: Sequence[str]) -> ModelBrief:
    """What the model is told of a call: no name, no figure, no reference."""
    reference = LetterText("", "\n\n".join(template.reworded))
    told = brief_model(brief.situation, LetterText("", ""), excerpts)
    used = dict.fromkeys(slots_in(reference.body))
    return replace(
        told,
        situation=(_WHY[brief.call], *_offered(brief), *situation_in_words(brief.situation, "l’appel")),
        reference=reference,
        slots=tuple(SPOKEN_SLOT[name] for name in used),
        mandatory=frozenset(used),
    )


def _offered(brief: CallBrief) -> tuple[str, ...]:
    return ("une proposition d’échéancier attend la réponse du client, et c’est elle que l’on demande",) * brief.offered
