"""A model words a call: five parts with their slots, checked as speech; whatever goes wrong, the composer's stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.calls.call_sheet import MOST_SECONDS, CallSheet
from assistant.domain.calls.spoken_slots import SPOKEN_SLOT_NAMES
from assistant.domain.errors import ModelError
from assistant.domain.mail.correspondence import Direction, Message
from assistant.domain.people.user import Role, User
from assistant.domain.writing.draft import LetterText, Writer
from assistant.domain.writing.model_brief import ModelAnswer, ModelBrief
from assistant.drafting.calls.composer import CallComposer
from assistant.drafting.chain_prompts import CALLS, load_chain_prompts
from assistant.drafting.chat_model import open_chat_model
from assistant.drafting.chat_writer import ChatWriter
from assistant.places import PROMPTS
from assistant.prompting.library import CALL_KINDS, PromptLibrary
from assistant.services.calls.prepare_call import CallModel, PrepareCall
from assistant.services.calls.word_call import WordCall
from assistant.services.ports.letter_writer import Listener
from assistant.services.ports.model_writer import ModelWriter
from assistant.services.writing.recorded_writer import RecordedWriter
from tests.drafting.fake_endpoint import FakeEndpoint, answer, says
from tests.services.house_of_tests import House
from tests.services.writing.test_write_with_model import ScriptedModel

AGENT = User("paul", "Paul Dumas", Role.PHONE_AGENT)
COMPOSER = CallComposer(PromptLibrary.load(PROMPTS, kinds=CALL_KINDS, slots=SPOKEN_SLOT_NAMES))
NATURAL = (
    "Merci à vous. Je vous appelle au sujet {{of_invoices}} ; est-ce que je vous dérange ?",
    "L’échéance est passée {{overdue}}, et il reste {{total}} à régler.",
    "Une date me suffit, et je vous laisse tranquille.",
    "Est-ce que nous pouvons dire {{total}} pour {{deadline_day}} ?",
    "Je note donc {{total}} pour {{deadline_day}}, et je vous le confirme par écrit. Merci, bonne journée.",
)
Rewrite = Callable[[tuple[str, ...]], tuple[str, ...]]


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@dataclass
class Rewriter:
    """Rewrites the reference part by part, for so many answers, then repeats it; remembers what it was asked."""

    rewrite: Rewrite
    times: int = 9
    briefs: list[ModelBrief] = field(default_factory=list)

    def write(self, brief: ModelBrief, listener: Listener | None = None) -> ModelAnswer:  # noqa: ARG002  (the port's)
        self.briefs.append(brief)
        parts = tuple(brief.reference.body.split("\n\n"))
        parts = self.rewrite(parts) if len(self.briefs) <= self.times else parts
        return ModelAnswer(LetterText("", "\n\n".join(parts)), f"raw {len(self.briefs)}", "fake", 10, 5)


def prepared(house: House, model: ModelWriter) -> PrepareCall:
    return PrepareCall(
        house.unit_of_work,
        house.clock,
        COMPOSER,
        read_rates(),
        CallModel(WordCall(model, COMPOSER), house.index),
    )


def worded(house: House, model: ModelWriter) -> CallSheet:
    return prepared(house, model).worded("d2", AGENT)


def instead(part: int, words: str) -> Rewrite:
    """The reference with one of its parts said otherwise."""
    return lambda parts: (*parts[:part], words, *parts[part + 1 :])


def test_clean_words_are_kept_with_the_facts_of_the_ledger(house: House) -> None:
    sheet = worded(house, Rewriter(instead(2, "Une date me suffit, et je vous laisse tranquille.")))
    assert sheet.written_by is Writer.MODEL
    assert sheet.script.desire == "Une date me suffit, et je vous laisse tranquille."
    assert "trois cent dix euros" in sheet.script.action
    assert sheet.provenance.why == "Écrit par le modèle fake."
    assert sheet.script.worded_by == "fake"
    assert (sheet.provenance.tokens_in, sheet.provenance.raw_answers) == (10, ("raw 1",))
    assert sheet.script.seconds <= MOST_SECONDS


def test_identity_answers_and_what_others_hear_are_the_composers(house: House) -> None:
    model = Rewriter(instead(2, "Une date me suffit."))
    sheet, composed = worded(house, model), prepared(house, model)("d2", AGENT)
    assert sheet.script.identity_check == composed.script.identity_check
    assert (sheet.objections, sheet.discreet) == (composed.objections, composed.discreet)
    assert composed.written_by is Writer.COMPOSER
    assert composed.script.worded_by == ""
    assert len(model.briefs) == 1  # the sheet that opens at once asks no model


def _just_short(part: str) -> str:
    """As long as a part may be, which three of them together may not."""
    return f"{part[:-1]}{', encore' * (45 - len(part.split()))}{part[-1]}"


@pytest.mark.parametrize(
    ("rewrite", "complaint"),
    [
        (lambda parts: parts[:4], "cinq parties"),
        (instead(3, "Quand pouvez-vous régler {{total}} pour {{deadline_day}} ?"), "oui ou par non"),
        (instead(3, "Réglez {{total}} pour {{deadline_day}}."), "une seule question"),
        (instead(3, "Pouvons-nous convenir d’une date ?"), "total"),
        (instead(1, "Il reste {{total}} (hors frais) {{overdue}}."), "ne se dit pas"),
        (instead(2, "Vous êtes d’accord ? Une date suffit."), "question de trop"),
        (instead(2, "Une date. Une seule. Juste une. C’est tout."), "trop de phrases"),
        (instead(2, "Sans règlement, l’huissier saisira vos meubles."), "titre exécutoire"),
        (instead(2, "Parlez-en à Monsieur Delorme."), "Delorme"),
        (instead(2, "Vous devez mille euros."), "mille"),
        (instead(2, "Réglez avant vendredi."), "vendredi"),
        (instead(2, "Bonjour ⟦PERSONNE_1⟧, une date suffit."), "repère"),
        (instead(2, "Une date ferme suffit, et {{secret}} aussi."), "n’existe pas"),
        (
            instead(4, "Je note {{total}} pour {{deadline_day}}, " + "et encore merci de votre accueil " * 30 + "."),
            "45 mots",
        ),
        (instead(2, ""), "cinq parties"),
        (instead(2, "Une date suffit, {{total."), "ni un champ"),
        (lambda parts: (*(_just_short(part) for part in parts[:3]), *parts[3:]), "minute"),
    ],
)
def test_a_fault_is_sent_back_then_the_composers_sheet_stands(house: House, rewrite: Rewrite, complaint: str) -> None:
    model = Rewriter(rewrite)
    sheet = worded(house, model)
    assert sheet.written_by is Writer.COMPOSER
    assert sheet.script == prepared(house, model)("d2", AGENT).script
    assert "deux fois" in sheet.provenance.why
    first, second = model.briefs
    assert first.complaints == ()
    assert complaint in " ".join(second.complaints)
    assert second.previous is not None


def test_a_correction_is_accepted(house: House) -> None:
    sheet = worded(house, Rewriter(instead(2, "Vous devez mille euros."), times=1))
    assert sheet.written_by is Writer.MODEL
    assert "après une correction" in sheet.provenance.why


def test_a_model_that_fails_costs_nothing_but_its_words(house: House) -> None:
    sheet = worded(house, ScriptedModel([ModelError("le modèle n’a pas répondu dans le délai.")]))
    assert sheet.written_by is Writer.COMPOSER
    assert sheet.provenance.why == "Texte du compositeur\u202f: le modèle n’a pas répondu dans le délai."


def test_the_brief_holds_no_fact_and_past_mail_is_masked(house: House) -> None:
    body = "Bonjour, ici Ana Roux, je règle les 310,00 euros de la F-200 dès que possible."
    with house.unit_of_work() as uow:
        uow.correspondence.add([Message("m9", "d2", Direction.IN, datetime(2026, 11, 2, tzinfo=UTC), body)])
        uow.commit()
    model = Rewriter(lambda parts: parts)
    worded(house, model)
    (brief,) = model.briefs
    assert brief.excerpts
    told = " ".join([*brief.situation, *brief.excerpts, brief.reference.body])
    for fact in ("Roux", "Ana", "F-200", "310", "trois cent", "Paul", "Dumas"):
        assert fact not in told


def test_a_broken_index_costs_the_excerpts_alone(house: House) -> None:
    house.index.broken = True
    assert worded(house, Rewriter(lambda parts: parts)).written_by is Writer.MODEL


def test_a_server_is_asked_with_the_prompts_of_calls_and_the_trail_keeps_what_left(house: House) -> None:
    with FakeEndpoint(says(answer("", *NATURAL))).serving() as endpoint:
        chat = ChatWriter(
            open_chat_model("local", endpoint.url, "", 60.0), "local", load_chain_prompts(PROMPTS, CALLS), 60.0
        )
        sheet = worded(house, RecordedWriter(chat, house.unit_of_work, house.clock))
    assert sheet.written_by is Writer.MODEL, sheet.provenance.why
    assert "trois cent dix euros" in sheet.script.interest
    system = endpoint.requests[0]["messages"][0]["content"]  # type: ignore[index]  # a JSON object
    assert "téléconseiller" in system
    with house.unit_of_work() as uow:
        (sent,) = uow.model_payloads.all()
        events = [event for event in uow.audit.all() if event.action == "model_call"]
    assert [event.subject_id for event in events] == [sent.fingerprint]
    assert sent.user_id == AGENT.id


def test_without_a_model_the_sheet_is_the_composers(house: House) -> None:
    prepare = replace(prepared(house, Rewriter(lambda parts: parts)), model=None)
    assert prepare.worded("d2", AGENT) == prepare("d2", AGENT)
