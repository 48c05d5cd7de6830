"""The register of one mail, as the batch command gives it."""

from __future__ import annotations

import pytest

from assistant.domain.errors import AssistantError
from assistant.domain.writing.register import AddressForm
from assistant.services.register.read_register import read_register, register_line

MAIL = (
    "Bonjour Madame Rey,\n\nLe virement part vendredi.\n\nCordialement,\nPaul Durand\n\n"
    "Le 3 mars 2025 à 10:22, Léa a écrit :\n> Salut Paul, tu peux me payer ?\n> Bises"
)


def test_a_line_gives_the_reading_of_its_mail() -> None:
    assert register_line({"id": "m1", "text": MAIL}) == {
        "id": "m1",
        "address_form": "none",
        "greeting": "bonjour_civility_name",
        "closing": "cordialement",
        "formality": 2,
        "warmth": 0,
        "language": "fr",
    }


def test_what_the_mail_quotes_does_not_count() -> None:
    assert read_register(MAIL).address_form is None
    assert read_register(MAIL.replace("Le virement", "Votre virement")).address_form is AddressForm.VOUS


def test_a_line_without_text_is_refused_with_a_sentence() -> None:
    with pytest.raises(AssistantError, match="n’a pas de texte"):
        register_line({"id": 7})
