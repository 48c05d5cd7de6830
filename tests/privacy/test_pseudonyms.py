"""Masking and unmasking."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.privacy.leaks import leaks
from assistant.privacy.pseudonyms import Pseudonymiser, placeholders_in
from tests.privacy.ledger import known
from tests.privacy.unmask import unmask

MASKER = Pseudonymiser(known())
_PIECES = (
    "Bonjour Sylvie,\n",
    "La facture F-118 de 1 200,50 € est réglée",
    "IBAN FR76 3000 6000 0112 3456 7890 189",
    "sylvie.lenoir@charpentes-morel.fr",
    "02 99 12 34 56",
    "le 12 mars 2026",
    "⟦PERSONNE_1⟧",
    "⟦⟦PERSONNE_1⟧⟧",
    "⟦",
    "⟧",
    "Charpentes Morel",
    "J.-P. Le Goff",
    "Herve\u0301",
    "\u200b",
    "Мorel",
    "…",
    "\r\n",
)


def _masked(text: str) -> str:
    return MASKER.mask(text).text


def test_a_known_person_company_and_invoice_become_placeholders() -> None:
    text = "Bonjour, Mme Lenoir de Charpentes Morel a réglé la F-118."
    assert _masked(text) == "Bonjour, Mme ⟦PERSONNE_1⟧ de ⟦SOCIÉTÉ_1⟧ a réglé la ⟦RÉFÉRENCE_1⟧."


def test_one_person_keeps_one_number_and_each_way_of_writing_its_own_placeholder() -> None:
    masked = MASKER.mask("Sylvie Lenoir, puis Mme Lenoir, puis Sylvie Lenoir, puis M. Le Goff")
    assert masked.text == "⟦PERSONNE_1⟧, puis Mme ⟦PERSONNE_1_2⟧, puis ⟦PERSONNE_1⟧, puis M. ⟦PERSONNE_2⟧"
    assert masked.mapping["⟦PERSONNE_1_2⟧"] == "Lenoir"


def test_a_session_keeps_its_numbers_from_one_text_to_the_next() -> None:
    session = MASKER.session()
    assert session.mask("Voyez avec Lenoir") == "Voyez avec ⟦PERSONNE_1⟧"
    assert session.mask("Ni Le Goff ni Lenoir") == "Ni ⟦PERSONNE_2⟧ ni ⟦PERSONNE_1⟧"
    assert MASKER.mask("Ni Le Goff ni Lenoir").text == "Ni ⟦PERSONNE_1⟧ ni ⟦PERSONNE_2⟧"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Payé 1 200,50 € le 12 mars 2026.", "Payé ⟦MONTANT_1⟧ le ⟦DATE_1⟧."),
        ("Écrivez à zoe@inconnu.fr ou au 06 12 34 56 78.", "Écrivez à ⟦COURRIEL_1⟧ ou au ⟦TÉLÉPHONE_1⟧."),
        ("IBAN FR76 3000 6000 0112 3456 7890 189.", "IBAN ⟦IBAN_1⟧."),
        (
            "Les factures 119, 120 et A-7 sont bloquées.",
            "Les factures ⟦RÉFÉRENCE_1⟧, ⟦RÉFÉRENCE_2⟧ et ⟦RÉFÉRENCE_3⟧ sont bloquées.",
        ),
        ("Voyez Maître Kerbrat ou mme kerbrat.", "Voyez Maître ⟦PERSONNE_1⟧ ou mme ⟦PERSONNE_1_2⟧."),
        ("J’en parle à la SARL Toitures du Golfe.", "J’en parle à la SARL ⟦SOCIÉTÉ_1⟧."),
        ("Livré par Toitures Golfe SAS hier.", "Livré par ⟦SOCIÉTÉ_1⟧ SAS hier."),
        ("Le chantier de Concarneau est fini.", "Le chantier de ⟦NOM_1⟧ est fini."),
        ("Au 4 bis rue Kéréon, 29000 Quimper.", "Au ⟦ADRESSE_1⟧, ⟦ADRESSE_2⟧."),
        ("Merci paul, à demain.", "Merci ⟦PERSONNE_1⟧, à demain."),
    ],
)
def test_unknown_data_are_found_by_pattern_and_by_rule(text: str, expected: str) -> None:
    assert _masked(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour Madame, Monsieur,\n\nNous avons bien reçu votre relance. Le virement est prévu vendredi.",
        "Merci de nous envoyer un RIB et la TVA. Cordialement",
        "Votre facture n’a pas encore été validée par le service comptable.\nElle le sera lundi.",
        "Désolé pour le retard ! Nous payons à la fin du mois. Bonne journée",
    ],
)
def test_ordinary_french_is_left_as_it_is(text: str) -> None:
    assert _masked(text) == text


def test_a_placeholder_written_by_the_author_is_nobodys_datum() -> None:
    masked = MASKER.mask("Lenoir dit : ⟦PERSONNE_1⟧ ⟦MONTANT_9⟧ ⟦")
    assert masked.text == "⟦PERSONNE_1⟧ dit : ⟦TEXTE_1⟧ ⟦TEXTE_2⟧ ⟦TEXTE_3⟧"
    assert unmask(masked) == "Lenoir dit : ⟦PERSONNE_1⟧ ⟦MONTANT_9⟧ ⟦"


@pytest.mark.parametrize(
    "text",
    [
        "⟦PERSONNE_1⟧",
        "[PERSONNE_1]",
        "[[Montant 2]]",
        "{{SOCIÉTÉ_1}}",
        "personne_1",
        "⟦rien⟧",
        "⟦",
        "fin⟧",
        "RÉFÉRENCE_1_2",
    ],
)
def test_a_placeholder_is_seen_in_a_models_answer_even_when_disguised(text: str) -> None:
    assert len(placeholders_in(f"Merci de régler {text} rapidement.")) == 1


@pytest.mark.parametrize("text", ["une personne", "la date du 3", "montant 1200", "{{total_due}}", "[à compléter]"])
def test_ordinary_words_are_no_placeholder(text: str) -> None:
    assert placeholders_in(text) == []


@given(st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=12)), max_size=12).map(" ".join))
def test_unmasking_gives_back_the_text_to_the_letter(text: str) -> None:
    masked = MASKER.mask(text)
    assert unmask(masked) == text


@given(st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=12)), max_size=12).map(" ".join))
def test_nothing_known_is_left_in_a_masked_text(text: str) -> None:
    assert leaks(_masked(text), known()) == []
