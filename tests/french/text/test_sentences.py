"""Sentences end where a reader would say so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.french.text.sentences import clauses, split_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Un. Deux ! Trois ?", ["Un.", "Deux !", "Trois ?"]),
        ("M. Dupont et Mme. Rey (art. L. 441-10 du C. com.) sont là.", None),
        ("Le 3 avr. 2026, cf. la facture n° 118 de J. Rey, etc. et le reste.", None),
        ("Il reste 1.234,56 € H.T. Merci.", ["Il reste 1.234,56 € H.T.", "Merci."]),
        ("Bonjour Madame Rey,\nvoici la suite", ["Bonjour Madame Rey,", "voici la suite"]),
        ("Voici :\n- un ;\n- deux.\n1. trois", ["Voici :", "- un ;", "- deux.", "1. trois"]),
        ("Un titre\n\nUn texte", ["Un titre", "Un texte"]),
        ("Une ligne\nqui continue. Fin", ["Une ligne\nqui continue.", "Fin"]),
        ("« Oui. » Non.", ["« Oui. »", "Non."]),
        ("Quoi ?! dit-il.", None),
        ("Enfin… Bref.", ["Enfin…", "Bref."]),
        ("", []),
    ],
)
def test_sentences_are_cut(text: str, sentences: list[str] | None) -> None:
    assert [span.of(text) for span in split_sentences(text)] == ([text] if sentences is None else sentences)


@given(st.text(alphabet="aB. !?\n,-1»", max_size=80))
def test_nothing_but_spaces_is_lost_between_sentences(text: str) -> None:
    spans = split_sentences(text)
    assert "".join("".join(span.of(text) for span in spans).split()) == "".join(text.split())
    assert spans == sorted(spans)


def test_clauses_end_at_punctuation_and_coordination() -> None:
    text = "Sans règlement, des frais (12,40 €) s’ajouteront et le compte sera clos"
    assert [span.of(text) for span in clauses(text)] == [
        "Sans règlement",
        "des frais",
        "12,40 €",
        "s’ajouteront",
        "le compte sera clos",
    ]
