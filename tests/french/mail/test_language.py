"""The language of a mail and the foreign sentences in it."""

from __future__ import annotations

import pytest

from assistant.french.mail.language import foreign_sentences, read_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Merci, on paye lundi", "fr"),
        ("Bonjour, bien reçu", "fr"),
        ("ok pour le virement de vendredi, bonne journée", "fr"),
        ("Hello, please find the invoice attached, best regards", "en"),
        ("The payment will be made on Friday", "en"),
        ("Guten Tag, wir haben die Rechnung bezahlt", "de"),
        ("Hola, la factura ya está pagada, gracias", "es"),
        ("Buongiorno, abbiamo pagato la fattura, grazie", "it"),
        ("Beste, wij hebben de factuur betaald", "nl"),
        ("ok", "und"),
        ("RIB 123", "und"),
        ("", "und"),
    ],
)
def test_the_language_is_read(text: str, language: str) -> None:
    assert read_language(text) == language


def test_a_foreign_sentence_is_found_with_its_span() -> None:
    text = "Bonjour Claire,\nPlease find the invoice attached to this mail. Merci de votre retour."
    (found,) = foreign_sentences(text)
    assert (found.language, text[found.start : found.end]) == ("en", "Please find the invoice attached to this mail.")


@pytest.mark.parametrize(
    "text",
    [
        "On fait un call lundi pour le reporting et le feedback du board.",
        "Votre contact chez The Good Company est prévenu.",
        "Merci de payer la facture asap, best.",
        "Le deadline du process est fixé au 12.",
        "Libellé : E-200, E-201, E-202, E-203, E-204, E-205",
    ],
)
def test_loan_words_pass(text: str) -> None:
    assert foreign_sentences(text) == []
