"""How mails open."""

from __future__ import annotations

import pytest

from assistant.domain.writing.register import GreetingForm as G
from assistant.french.courtesy.greetings import find_greeting, read_greeting


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Salut Claire,\nok", G.SALUT_FIRST_NAME),
        ("Hello\nok", G.SALUT_FIRST_NAME),
        ("coucou julie c'est bon", G.SALUT_FIRST_NAME),
        ("Bonjour Claire,\nok", G.BONJOUR_FIRST_NAME),
        ("bonjour claire peux-tu", G.BONJOUR_FIRST_NAME),
        ("Claire bonjour,\nok", G.BONJOUR_FIRST_NAME),
        ("Chère Claire,\nok", G.CHER_FIRST_NAME),
        ("Cher ami,\nok", G.CHER_FIRST_NAME),
        ("Bonjour,\nok", G.BONJOUR),
        ("Bonjoru,\nok", G.BONJOUR),
        ("Bonjour je vous écris", G.BONJOUR),
        ("bonsoir suite à votre mail", G.BONJOUR),
        ("Bonjour à tous,", G.BONJOUR),
        ("Oui bonjour, c’est payé", G.BONJOUR),
        ("Bonjour Madame Rey,", G.BONJOUR_CIVILITY_NAME),
        ("Bonjour M. Durand, je reviens vers vous", G.BONJOUR_CIVILITY_NAME),
        ("Madame Rey bonjour,", G.BONJOUR_CIVILITY_NAME),
        ("Monsieur, bonjour,", G.BONJOUR_CIVILITY_NAME),
        ("Chère Madame,", G.CHER_CIVILITY),
        ("Dear Mr Smith,", G.CHER_CIVILITY),
        ("Madame, Monsieur,\nNous", G.CIVILITY),
        ("Monsieur,\nNous", G.CIVILITY),
        ("Maître,\nNous", G.TITLE),
        ("Monsieur le Maire,\nNous", G.TITLE),
        ("Madame la Présidente,\nNous", G.TITLE),
        ("Merci pour tout.", G.NONE),
        ("Reçu.", G.NONE),
        ("", G.NONE),
    ],
)
def test_the_opening_is_read(text: str, form: G) -> None:
    assert read_greeting(text) is form


def test_a_letterhead_is_passed_over() -> None:
    text = "Vidal\n12 rue Haute\n35000 Rennes\n\nRennes, le 3 mars\nObjet : facture\n\nMonsieur,\n\nNous avons"
    found = find_greeting(text)
    assert (found.form, text[found.start : found.end]) == (G.CIVILITY, "Monsieur")


def test_the_name_called_is_given() -> None:
    assert [
        find_greeting(text).name for text in ("Bonjour Anne-Marie Rey, ok", "Bonjour Mme Le Goff,", "Bonjour,")
    ] == [
        "Anne-Marie Rey",
        "Le Goff",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Bonjour, Madame,\nok", G.BONJOUR_CIVILITY_NAME),
        ("Bonjour, Claire,\nok", G.BONJOUR_FIRST_NAME),
        ("Madame, Monsieur, bonjour,\nok", G.BONJOUR_CIVILITY_NAME),
        ("Bonjour à toi Claire,\nok", G.BONJOUR_FIRST_NAME),
        ("Bonjour ma Lulu,\nok", G.BONJOUR_FIRST_NAME),
        ("Bonjour à vous deux,\nok", G.BONJOUR),
        ("Bonjour chers collègues,\nok", G.CHER_CIVILITY),
        ("Good morning,\nok", G.BONJOUR),
        ("Ma chère Claire,\nok", G.CHER_FIRST_NAME),
        ("Mme Rey\nJe vous confirme le virement de vendredi", G.CIVILITY),
        ("Hello Mme Rey,\nok", G.BONJOUR_CIVILITY_NAME),
        ("Bonjour cher Monsieur,\nok", G.CHER_CIVILITY),
        ("Mon cher,\nok", G.CHER_FIRST_NAME),
        ("Chère cliente,\nok", G.CHER_CIVILITY),
        ("Cher Monsieur Rey je vous écris", G.CHER_CIVILITY),
        ("Dear team,\nok", G.CHER_CIVILITY),
        ("Claire,\npeux-tu", G.BONJOUR_FIRST_NAME),
        ("Me Lacaze,\nok", G.TITLE),
        ("Bonjour Madame je vous écris", G.BONJOUR_CIVILITY_NAME),
        ("Facture urgente,\nok", G.NONE),
        ("Bonjour Marie Dupont je vous écris", G.BONJOUR_FIRST_NAME),
        ("C’est parti.\nPaul", G.NONE),
        ("Virement fait.\nMonsieur Durand", G.NONE),
        ("...", G.NONE),
        ("ok", G.NONE),
    ],
)
def test_the_call_may_stand_anywhere_in_the_greeting(text: str, form: G) -> None:
    assert read_greeting(text) is form
