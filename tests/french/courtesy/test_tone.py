"""Formality and warmth."""

from __future__ import annotations

import pytest

from assistant.services.register.read_register import read_register

CEREMONIOUS = (
    "Monsieur le Directeur,\n\nJ’ai l’honneur d’accuser réception de ce courrier et vous saurais gré de bien "
    "vouloir me faire parvenir un duplicata.\n\n"
    "Je vous prie d’agréer, Monsieur le Directeur, l’expression de ma considération."
)
FORMAL = "Madame,\n\nVeuillez trouver ci-joint le justificatif.\n\nSalutations distinguées"
PLAIN = "Bonjour Madame Rey,\n\nLe virement est prévu vendredi.\n\nCordialement"
RELAXED = "Bonjour Claire,\n\nTu peux me renvoyer le RIB ?\n\nBonne journée"
FAMILIAR = "Salut Claire,\n\nT’as eu le virement ? Nickel !\n\nBises"
CLOSE = (
    "Coucou Claire !\n\nMerci beaucoup pour ton aide, j’espère que tu vas bien et les enfants aussi.\n\nJe t’embrasse"
)
CURT = "Le virement part vendredi."


def test_formality_rises_from_familiar_to_ceremonial() -> None:
    degrees = [read_register(text).formality for text in (FAMILIAR, RELAXED, PLAIN, FORMAL, CEREMONIOUS)]
    assert degrees == [0, 1, 2, 3, 4]


def test_warmth_rises_from_curt_to_close() -> None:
    degrees = [read_register(text).warmth for text in (CURT, PLAIN, RELAXED, FAMILIAR, CLOSE)]
    assert degrees == sorted(degrees)
    assert (degrees[0], degrees[-1]) == (0, 4)


@pytest.mark.parametrize("text", [CEREMONIOUS, FORMAL, PLAIN, RELAXED, FAMILIAR, CLOSE, CURT, ""])
def test_degrees_stay_on_the_scale(text: str) -> None:
    reading = read_register(text)
    assert reading.formality in range(5)
    assert reading.warmth in range(5)


def test_an_angry_mail_is_not_warm() -> None:
    assert read_register("Bonjour,\n\nVos relances sont inadmissibles !\n\nCordialement").warmth == 0
