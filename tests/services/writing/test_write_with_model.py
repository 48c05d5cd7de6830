"""The model improves the letter; code fills the facts; whatever goes wrong, the composer's letter comes out."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.errors import ModelError
from assistant.domain.finding import blocking
from assistant.domain.writing.draft import Draft, LetterText, Writer
from assistant.domain.writing.model_brief import ModelAnswer, ModelBrief
from assistant.services.ports.letter_writer import Listener
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import NORA, House


@dataclass
class ScriptedModel:
    """Answers what it is told to, one answer a call, the last one again and again; remembers what it was asked."""

    answers: list[LetterText | ModelError | None]
    briefs: list[ModelBrief] = field(default_factory=list)

    def write(self, brief: ModelBrief, listener: Listener | None = None) -> ModelAnswer:
        self.briefs.append(brief)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, ModelError):
            raise answer
        text = answer or brief.reference
        if listener is not None:
            for paragraph in text.body.split("\n\n"):
                listener(paragraph)
        return ModelAnswer(text, f"raw {len(self.briefs)}", "fake", 10, 5, Decimal("0.01"), ("p1",))


@dataclass
class Meddler(ScriptedModel):
    """Adds a sentence to the reference letter."""

    sentence: str = ""
    times: int = 2

    def write(self, brief: ModelBrief, listener: Listener | None = None) -> ModelAnswer:
        meddles = len(self.briefs) < self.times
        body = f"{brief.reference.body}\n\n{self.sentence}" if meddles else brief.reference.body
        self.answers = [LetterText(brief.reference.subject, body)]
        return super().write(brief, listener)


def draft_with(tmp_path: Path, model: ScriptedModel) -> Draft:
    return House(tmp_path, model).draft(DraftRequest("d1"), NORA)


def test_a_clean_answer_is_kept_with_its_facts_filled_by_code(tmp_path: Path) -> None:
    draft = draft_with(tmp_path, ScriptedModel([None]))
    assert draft.latest.written_by is Writer.MODEL
    assert "1\u202f200,00\u202f€" in draft.latest.text.body
    assert blocking(draft.latest.findings) == ()
    made = draft.provenance
    assert (made.model, made.tokens_in, made.tokens_out, made.cost) == ("fake", 10, 5, Decimal("0.01"))
    assert made.raw_answers == ("raw 1",)
    assert "p1" in made.prompt_fingerprints


def test_paragraphs_are_shown_with_their_slots_filled(tmp_path: Path) -> None:
    heard: list[str] = []
    House(tmp_path, ScriptedModel([None])).draft(DraftRequest("d1"), NORA, heard.append)
    assert heard
    assert not any("{{" in paragraph for paragraph in heard)


FACTS_OUTSIDE_SLOTS = [
    "Vous devez 1 234,56 €.",
    "Il reste mille deux cents euros.",
    "Réglez avant vendredi.",
    "Réglez avant le premier mars.",
    "Votre facture F-118 attend.",
    "Écrivez à Julien Marchand pour en parler.",
    "Notre adresse : compta@ailleurs.example.",
    "Voyez www.payer-vite.example.",
    "Nous citons l’article L441-10 du Code de commerce.",
    "Appelez le 04 65 71 00 99.",
    "Bonjour ⟦PERSONNE_1⟧.",
    "Le champ {{secret_discount}} s’applique.",
    "Voir [votre nom ici].",
]


@pytest.mark.parametrize("sentence", FACTS_OUTSIDE_SLOTS)
def test_a_fact_outside_a_slot_is_sent_back_then_refused(tmp_path: Path, sentence: str) -> None:
    model = Meddler([None], sentence=sentence)
    draft = draft_with(tmp_path, model)
    assert draft.latest.written_by is Writer.COMPOSER
    assert sentence not in draft.latest.text.body
    assert "deux fois" in draft.provenance.why
    first, second = model.briefs
    assert (first.complaints, first.previous) == ((), None)
    assert second.complaints
    assert second.previous is not None


def test_a_correction_is_accepted(tmp_path: Path) -> None:
    draft = draft_with(tmp_path, Meddler([None], sentence="Vous devez 1 234,56 €.", times=1))
    assert draft.latest.written_by is Writer.MODEL
    assert "après une correction" in draft.provenance.why
    assert draft.provenance.tokens_in == 20


def test_a_missing_mandatory_slot_is_refused(tmp_path: Path) -> None:
    draft = draft_with(tmp_path, ScriptedModel([LetterText("Objet", "Bonjour,\n\nMerci de payer.")]))
    assert draft.latest.written_by is Writer.COMPOSER
    assert "obligatoire" in draft.provenance.why


@pytest.mark.parametrize(
    "sentence",
    [
        "Sans règlement, nous saisirons vos comptes bancaires.",
        "À défaut, nous déposerons plainte pour escroquerie.",
        "Nous informerons vos clients de cette dette.",
        "En tant que modèle de langage, je reste à votre disposition.",
    ],
)
def test_a_blocking_finding_is_sent_back_then_refused(tmp_path: Path, sentence: str) -> None:
    draft = draft_with(tmp_path, Meddler([None], sentence=sentence))
    assert draft.latest.written_by is Writer.COMPOSER
    assert blocking(draft.latest.findings) == ()


def test_a_model_that_fails_costs_nothing_but_its_letter(tmp_path: Path) -> None:
    draft = draft_with(tmp_path, ScriptedModel([ModelError("le modèle n’a pas répondu dans le délai.")]))
    assert draft.latest.written_by is Writer.COMPOSER
    assert "délai" in draft.provenance.why


def test_a_person_may_do_without_the_model(tmp_path: Path) -> None:
    model = ScriptedModel([None])
    draft = House(tmp_path, model).draft(DraftRequest("d1", with_model=False), NORA)
    assert (draft.latest.written_by, model.briefs) == (Writer.COMPOSER, [])


def test_the_brief_holds_no_fact(tmp_path: Path) -> None:
    model = ScriptedModel([None])
    draft_with(tmp_path, model)
    (brief,) = model.briefs
    told = " ".join([*brief.situation, *brief.excerpts, brief.reference.subject, brief.reference.body])
    for fact in ("Morin", "Claire", "Rey", "F-118", "1 200", "1\u202f200", "Bellecombe", "FR76"):
        assert fact not in told


def test_the_reasons_given_to_the_model_hold_no_fact_of_the_ledger(tmp_path: Path) -> None:
    model = Meddler([None], sentence="Ce message est notre deuxième relance.", times=1)
    draft_with(tmp_path, model)
    (complaint,) = model.briefs[1].complaints
    assert not any(sign.isdigit() for sign in complaint)
