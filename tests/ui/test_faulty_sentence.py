"""Which sentence a card offers to take out."""

from __future__ import annotations

import pytest

from assistant.domain.finding import Finding, Severity
from assistant.domain.writing.draft import LetterText
from assistant.ui.faulty_sentence import faulty_sentence, without_sentence

MENACE = "Sinon, gare à vous."


def letter(middle: str) -> LetterText:
    return LetterText("Facture F-118", f"Bonjour Madame,\n\n{middle}\n\nCordialement,\nNora Vidal")


def found(
    text: LetterText, words: str = "gare à vous", hint: str = "Retirez la phrase\u202f; dites le fait."
) -> Finding:
    start = text.whole.index(words)
    return Finding("CND101", "x", Severity.BLOCKING, "m", hint, "s", start, start + len(words))


@pytest.mark.parametrize(
    ("middle", "left"),
    [
        (MENACE, ""),
        (f"Merci de régler. {MENACE}", "Merci de régler."),
        (f"{MENACE} Merci de régler.", "Merci de régler."),
        (f"Merci de régler. {MENACE} Vous avez jusqu’au 3 mai.", "Merci de régler. Vous avez jusqu’au 3 mai."),
        (f"M. Rey le sait. {MENACE} Merci.", "M. Rey le sait. Merci."),
        ("Bonjour. Nous sommes là, gare à vous. Merci.", "Bonjour. Merci."),
        ("Merci. M. Rey, gare à vous\u202f! Bonne journée.", "Merci. Bonne journée."),
    ],
)
def test_what_is_left_is_whole(middle: str, left: str) -> None:
    text = letter(middle)
    cut = faulty_sentence(text, found(text))

    assert cut is not None
    emptied = LetterText(text.subject, "Bonjour Madame,\n\nCordialement,\nNora Vidal")
    assert without_sentence(text, cut) == (letter(left) if left else emptied)


def test_a_last_paragraph_goes_without_a_trace() -> None:
    text = LetterText("", f"Bonjour.\n\n{MENACE}")
    cut = faulty_sentence(text, found(text))

    assert cut is not None
    assert cut.sentence == MENACE
    assert without_sentence(text, cut).body.rstrip() == "Bonjour."


@pytest.mark.parametrize(
    "middle",
    [
        "Payez 1 200 € ou gare à vous.",
        "Payez {{total_due}} ou gare à vous.",
        "Payez vite\u202f:\ngare à vous.",
        "gare à vous",
        f"{MENACE} Il vous en cuira.",
        f"{MENACE} C’est dit.",
        "Réglons cela, ou gare à vous.",
        "Payez ou gare à vous.",
        "La somme est due, gare à vous.",
        "Le montant est connu, gare à vous.",
        "Le solde est connu, gare à vous.",
        "Votre facture attend, gare à vous.",
        "Un virement, ou gare à vous.",
        "Voici notre IBAN, et gare à vous.",
        "Voici nos coordonnées, et gare à vous.",
        "Les pénalités courent, gare à vous.",
        "Une indemnité s’ajoute, gare à vous.",
        "Les intérêts courent, gare à vous.",
        "Vous pouvez contester, mais gare à vous.",
        "Saisissez le médiateur, et gare à vous.",
        "Passé ce délai, gare à vous.",
        "Sous peu de jours, gare à vous.",
        "Des euros, ou gare à vous.",
        "Il en reste douze cents, gare à vous.",
        "Dites-le, et gare à vous, Mme.",
        "Dites-le, et gare à vous, M.",
        "Dites-le, et gare à vous, plan B.",
        "Dites-le à Mme. Rey, ou gare à vous.",
        "Voici le plan B. Sinon, gare à vous.",
        f"{MENACE} À défaut, rien ne change.",
        f"{MENACE} Toutefois, rien ne change.",
        f"{MENACE} Pour l’éviter, écrivez-nous.",
        f"{MENACE} Dans ce cas, écrivez-nous.",
        f"{MENACE} Sinon, écrivez-nous.",
        f"{MENACE} Cependant, rien ne change.",
        f"{MENACE} Ainsi, rien ne change.",
        f"{MENACE} C’est pourquoi nous écrivons.",
        f"{MENACE}\n\nÀ défaut, rien ne change.",
    ],
)
def test_nothing_is_offered_where_something_of_use_would_go_with_it(middle: str) -> None:
    text = letter(middle)
    assert faulty_sentence(text, found(text)) is None


def test_nothing_is_offered_where_the_rule_leaves_a_choice_or_the_subject_is_at_fault() -> None:
    text = letter(MENACE)
    assert faulty_sentence(text, found(text, hint="Retirez la phrase, ou joignez la clause.")) is None
    assert faulty_sentence(text, found(text, hint="Écrivez la somme.")) is None
    assert faulty_sentence(text, found(text, words="Facture")) is None
    assert faulty_sentence(text, Finding("X", "x", Severity.BLOCKING, "m", "Retirez la phrase.", "s")) is None


def test_words_that_run_over_two_sentences_are_left_to_a_person() -> None:
    text = letter("Prenez garde. Gare à vous.")
    assert faulty_sentence(text, found(text, words="garde. Gare")) is None
