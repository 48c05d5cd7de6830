"""A model may write prose and slots; any fact of its own is a fault, named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.domain.writing.draft import LetterText
from assistant.domain.writing.model_brief import ModelBrief
from assistant.domain.writing.slot_catalogue import SLOT
from assistant.services.writing.brief_model import brief_model
from assistant.services.writing.verify_slots import verify_slots
from tests.services.situations import situation_of

SUBJECT = "Votre règlement"
BODY = (
    "{{greeting_line}}\n\nNous n’avons pas encore reçu {{total_due}}. Pourriez-vous nous dire quand ce paiement "
    "partira\u202f?\n\nCordialement,"
)


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> ModelBrief:
    situation = situation_of(tmp_path_factory.mktemp("brief"))
    return brief_model(situation, LetterText(SUBJECT, BODY), ())


def test_prose_with_its_slots_is_accepted(brief: ModelBrief) -> None:
    assert verify_slots(LetterText(SUBJECT, BODY), brief) == ()


@pytest.mark.parametrize(
    ("added", "said"),
    [
        ("{{secret}}", "le champ {{secret}} n’existe pas"),
        ("Il reste 700 euros.", "le chiffre «\u202f700\u202f»"),
        ("Il reste sept cents euros.", "est écrit hors d’un champ"),
        ("Payez avant vendredi.", "la date «\u202fvendredi\u202f»"),
        ("Payez sous huitaine.", "la date «\u202fhuitaine\u202f»"),
        ("Voyez l’article L441-10 du Code de commerce.", "l’article"),
        ("Merci à notre ami Dupont.", "le nom «\u202fDupont\u202f»"),
        ("Bonjour [nom].", "«\u202f[nom]\u202f»"),
        ("Le dossier <client> attend.", "«\u202f<client>\u202f»"),
        ("Écrivez à compta@autre.example.", "compta@autre.example"),
        ("Comme le disait ⟦PERSONNE_1⟧.", "⟦PERSONNE_1⟧"),
        ("Une accolade { seule.", "«\u202f{\u202f»"),
    ],
)
def test_a_fact_outside_a_slot_is_named(brief: ModelBrief, added: str, said: str) -> None:
    complaints = verify_slots(LetterText(SUBJECT, f"{BODY}\n\n{added}"), brief)

    assert any(said in complaint for complaint in complaints), complaints


def test_a_fact_in_the_subject_counts_too(brief: ModelBrief) -> None:
    assert verify_slots(LetterText("Facture 118", BODY), brief) != ()


def test_a_mandatory_slot_may_not_be_left_out(brief: ModelBrief) -> None:
    assert verify_slots(LetterText(SUBJECT, BODY.replace("{{total_due}}", "cette somme")), brief) == (
        "le champ obligatoire {{total_due}} manque",
    )


def test_an_empty_answer_is_a_fault(brief: ModelBrief) -> None:
    assert "le texte est vide" in verify_slots(LetterText("", " "), replace(brief, mandatory=frozenset()))


def test_the_same_fault_is_told_once(brief: ModelBrief) -> None:
    complaints = verify_slots(LetterText(SUBJECT, f"{BODY} demain, demain"), brief)

    assert len(complaints) == len(set(complaints)) == 1


def test_the_slots_of_the_reference_are_known(brief: ModelBrief) -> None:
    assert {slot.name for slot in brief.slots} == {"greeting_line", "total_due"} <= set(SLOT)


@pytest.mark.parametrize(
    "added",
    [
        "Réglez la moitié dès maintenant.",
        "Réglez un tiers du solde.",
        "Une centaine d’euros suffira.",
        "Réglez avant fin janv.",
        "Réglez avant la mi-decembre.",
        "Réglez avant vendr\u200bedi.",
        "Réglez avant v\u0435ndredi.",
        "Réglez avant fe\u0301vrier.",
        "Réglez d’ici la fin du mois.",
        "Réglez la semaine prochaine.",
        "Réglez dans un mois.",
        "Réglez ce soir, avant midi.",
        "Réglez ½ de la somme.",
        "Réglez \u216b euros.",
        "Réglez ١٢ euros.",
        "Un euro symbolique.",
        "Réglez **vite**.",
        "Voyez [ici](lien).",
    ],
)
def test_a_fact_in_disguise_is_a_fault(brief: ModelBrief, added: str) -> None:
    assert verify_slots(LetterText(SUBJECT, f"{BODY}\n\n{added}"), brief) != ()


@pytest.mark.parametrize(
    "added",
    [
        "Un petit mot, Sans reproche.",
        "Mesdames, Messieurs,",
        "Madame la Directrice, Monsieur le Maire,",
        "Votre facture n’est pas à la une.",
        "L’une de vos équipes peut me joindre, à une seule condition.",
        "{{greeting_line}} — Je vous écris.",
        "Le RIB est dans le PDF ; le service Comptabilité le connaît.",
        "« Facture perdue ? » Dites-le-moi.",
        "Mille excuses si nos messages se sont croisés : neuf fois sur dix, c’est un oubli.",
        "Les deux parties y ont intérêt.",
        "À ce jour, sauf erreur, rien n’est arrivé sous nos yeux.",
        "Bonne journée, Bien à vous.",
    ],
)
def test_a_harmless_sentence_is_accepted(brief: ModelBrief, added: str) -> None:
    assert verify_slots(LetterText("Rappel – Facture en attente", f"{BODY}\n\n{added}"), brief) == ()


def test_what_the_reference_letter_says_in_words_may_be_said(brief: ModelBrief) -> None:
    said = "Vous pouvez payer en deux fois."
    told = replace(brief, reference=LetterText(SUBJECT, f"{BODY}\n\n{said}"))
    assert verify_slots(told.reference, told) == ()
    assert verify_slots(LetterText(SUBJECT, f"{BODY}\n\n{said}"), brief) != ()


def test_a_block_of_lines_does_not_go_into_the_subject(brief: ModelBrief) -> None:
    told = LetterText(f"{SUBJECT} {{{{greeting_line}}}}", BODY)
    assert verify_slots(told, brief) == ("le champ {{greeting_line}} n’a pas sa place dans l’objet",)


def test_a_message_with_a_subject_keeps_one(brief: ModelBrief) -> None:
    assert verify_slots(LetterText(" ", BODY), brief) == ("l’objet manque",)
