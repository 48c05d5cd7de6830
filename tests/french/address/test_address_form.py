"""Tutoiement and vouvoiement: the marks that count and their innocent twins."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.domain.writing.register import AddressForm
from assistant.french.address.address_form import MarkKind, find_address_marks, may_be_marked, read_address_form
from assistant.french.address.tu_marks import TU_INNOCENT, TU_PATTERNS
from assistant.french.address.vous_marks import VOUS_INNOCENT, VOUS_PATTERNS
from assistant.french.text.twin import twin

MAILS = Path(__file__).parents[2] / "evals" / "register" / "mails.jsonl"
TU, VOUS = AddressForm.TU, AddressForm.VOUS


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Tu peux me renvoyer la facture ?", TU),
        ("As-tu reçu le virement ?", TU),
        ("Merci à toi", TU),
        ("On te règle vendredi", TU),
        ("T’as vu mon message ?", TU),
        ("qu'est ce que t'es matinal", TU),
        ("jte fais le virement ce soir", TU),
        ("t inquiete, c'est parti", TU),
        ("Ta facture est passée en compta", TU),
        ("C'est bien le tien ?", TU),
        ("Le virement est sur ton compte", TU),
        ("Merci de ton retour", TU),
        ("C’est ton affaire, à ton avis ?", TU),
        ("vu, ok, vas y", TU),
        ("es tu là", TU),
        ("Contacte la compta", TU),
        ("T pas dispo demain ?", TU),
        ("Envoie-moi le RIB", TU),
        ("rappelle moi demain", TU),
        ("N’hésite pas si besoin", TU),
        ("hesite pas", TU),
        ("Passe une bonne journée", TU),
        ("Le RIB stp", TU),
        ("TU AS BIEN RECU TES PIECES ?", TU),
        ("Je vous règle vendredi", VOUS),
        ("Votre facture est passée", VOUS),
        ("Avez recu mon mail ?", VOUS),
        ("N’hésitez pas", VOUS),
        ("Veuillez trouver le RIB", VOUS),
        ("Dites-moi si cela convient", VOUS),
        ("Bonjour Veuillez trouver le RIB", VOUS),
        ("C’est payé. Trouvez ci-joint la preuve", VOUS),
        ("merci a vs", VOUS),
        ("je vs envoie le RIB", VOUS),
        ("Un duplicata svp", VOUS),
        ("VOTRE FACTURE EST PAYEE", VOUS),
        ("Vous êtes-vous trompés de service", VOUS),
    ],
)
def test_a_mark_of_either_form_is_read(text: str, form: AddressForm) -> None:
    assert read_address_form(text)[0] is form


@pytest.mark.parametrize(
    "text",
    [
        "Merci de me renvoyer la facture",
        "Rendez-vous mardi à 10 h",
        "On prend rendez vous lundi",
        "Le ton de ce courrier est déplacé",
        "Un autre ton serait bienvenu, ce changement de ton.",
        "Le directeur s’est tu pendant la réunion",
        "Allez, bon week-end !",
        "Aide-toi, le ciel t’aidera, comme on dit",
        "On pourrait se dire tu un jour",
        "Livraison pour Toi & Moi Mariages, Vous&Co et M. Duprez",
        "N/Réf : 12, V/Réf : 14",
        "Le virement va-t-il partir ? Y a-t-il un délai ? A-t-on le bon ?",
        "y a t'il une erreur",
        "M. Sanchez et Mme Perez passent chez Suez",
        "Le dossier est devant le TA de Lyon",
        "Il m’a répondu « tu seras payé lundi » sans rire",
        "> Tu peux me payer ?\nC’est parti ce matin",
        "La facture est au nom de Le Thi Toi",
        "Livraison de 25 t en attente",
        "J’ai envoyez le chèque hier",
        "Je le fais moi-même",
        "",
    ],
)
def test_an_innocent_twin_marks_nothing(text: str) -> None:
    assert read_address_form(text)[0] is None


def test_a_vous_that_means_the_firm_does_not_hide_a_tu() -> None:
    assert read_address_form("Salut Karim, tu sais si chez vous la compta a payé ? Vous fermez en août ?")[0] is TU


def test_one_reported_tu_does_not_turn_a_letter_in_vous() -> None:
    text = "Je vous écris au sujet de votre facture. Vous me dites que tu es absent. Pouvez-vous vérifier ?"
    assert read_address_form(text)[0] is VOUS


@pytest.mark.parametrize(
    "text",
    [
        "Tu me dis si toute l’équipe vient ? Toi et Paul, vous aviez validé le devis.",
        "Ta boîte ferme en août ? Chez vous, tous partent.",
        "Dis bonjour aux enfants et profitez tous bien des vacances, tu l’as mérité.",
    ],
)
def test_beside_a_tu_the_vous_of_several_people_is_a_weak_mark(text: str) -> None:
    assert all(mark.strength < 0.6 for mark in find_address_marks(text) if mark.form is VOUS)


@pytest.mark.parametrize(
    "text",
    [
        "Je vous adresse la facture et tiens les justificatifs à votre disposition.",
        "Je vous remercie et confirme le montant ; je les tiens prêts pour votre comptable.",
        "Votre commande Tu&Moi est prête, vous pouvez passer.",
        "Compte tenu du retard, garde d’enfants comprise, vous devez 300 €. Note de crédit jointe.",
        "Vous avez votre copie du jugement du TA de Rennes ?",
        "Je n’avais pas vu votre message, je ne l’aurais pas laissé sans réponse ; je vous l’avais dit.",
    ],
)
def test_a_letter_in_vous_holds_no_mark_of_tu(text: str) -> None:
    assert [mark for mark in find_address_marks(text) if mark.form is TU] == []


def test_a_foreign_text_marks_nothing() -> None:
    assert read_address_form("Hola, tu factura está pagada desde el lunes, te envío el justificante")[0] is None


def test_confidence_grows_with_the_marks() -> None:
    assert read_address_form("Tu as ta facture et ton RIB")[1] > read_address_form("Merci à toi")[1]


def test_spans_stand_in_the_original_whatever_its_characters() -> None:
    text = "C’e\u0301tait pre\u0301vu : n’he\u0301site\u00a0pas, \u200bvo\u00adtre avis compte"
    found = {text[mark.start : mark.end].replace("\u00ad", ""): mark.kind for mark in find_address_marks(text)}
    assert found == {"n’he\u0301site\u00a0pas": MarkKind.IMPERATIVE, "votre": MarkKind.POSSESSIVE}


def test_a_plural_vous_is_a_weak_mark() -> None:
    (mark,) = find_address_marks("Bonjour vous deux")
    assert mark.strength < 0.6


def test_of_two_marks_on_the_same_words_the_stronger_counts() -> None:
    (mark,) = find_address_marks("Merci, rappelle-moi")
    assert (mark.kind, mark.strength) == (MarkKind.IMPERATIVE, 1.0)


def test_a_pattern_never_matches_without_its_words() -> None:
    mails = [json.loads(line)["text"] for line in MAILS.read_text(encoding="utf-8").splitlines()[::4]]
    asked = [pattern.words for pattern in (*TU_PATTERNS, *VOUS_PATTERNS)] + [*TU_INNOCENT, *VOUS_INNOCENT]
    for seen in map(twin, mails):
        spared = [words for words in asked if not words.may_match(seen.folded, seen.words)]
        assert not [words.pattern.pattern for words in spared if words.pattern.search(seen.folded)]


def test_a_text_without_the_words_of_a_form_needs_no_reading() -> None:
    assert may_be_marked(twin("Pouvez-vous régler ?"), VOUS)
    assert not may_be_marked(twin("Pouvez-vous tenir compte de ce versement ?"), TU)
    assert may_be_marked(twin("Ne compte pas sur lui"), TU)
    assert not may_be_marked(twin("Le virement part demain."), VOUS)
