"""Exact terms, and the order in which passages come."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from assistant.retrieval.exact_terms import exact_terms, name_terms
from assistant.retrieval.ranking import Hit, alike, ranked
from assistant.retrieval.words_lane import words_scores

DAY = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("F-118", "la facture f118"),
        ("F-118", "F 118"),
        ("1 200 €", "un virement de 1200,00 euros"),
        ("1 200,50 €", "1.200,50"),
        ("claire@exemple.fr", "écrire à Claire@Exemple.fr"),
        ("2026-0042", "n° 2026/0042"),
    ],
)
def test_an_exact_term_does_not_depend_on_its_spelling(one: str, other: str) -> None:
    assert exact_terms(one) & exact_terms(other)


@pytest.mark.parametrize("text", ["dans 3 jours", "le 12/03", "bonjour", "30 %"])
def test_small_numbers_and_days_are_no_exact_terms(text: str) -> None:
    assert exact_terms(text) == frozenset()


def test_the_head_of_a_numbering_is_no_reference_by_itself() -> None:
    assert not exact_terms("F26-0251") & exact_terms("Virement émis pour la F26-0164.")


def test_a_name_is_a_capitalised_word_that_nobody_writes_in_lower_case() -> None:
    texts = ["Voyez avec Lenoir.", "Bonjour à tous, le virement part.", "Votre Virement est parti."]
    assert [score.exact for score in words_scores("Lenoir et Virement", texts)] == [1, 0, 0]
    assert name_terms("F-118 et Jean-Marc") == {"jean", "marc"}


def test_rare_words_weigh_more_than_frequent_ones() -> None:
    scores = words_scores("facture palettes", ["la facture", "la facture", "les palettes"])
    assert scores[2].common > scores[0].common == scores[1].common


def _hit(index: int, likeness: float | None, exact: int = 0, common: float = 0.0, days: int = 0) -> Hit:
    return Hit(index, DAY + timedelta(days=days), likeness, exact, common)


def test_exact_terms_come_before_any_likeness() -> None:
    order = ranked([_hit(0, 0.9), _hit(1, 0.1, exact=1)])
    assert [(item.hit.index, item.by_words) for item in order] == [(1, True), (0, False)]


def test_words_never_outweigh_a_clear_likeness() -> None:
    order = ranked([_hit(rank, 0.9 - rank / 100, common=0.0) for rank in range(30)] + [_hit(30, 0.1, common=9)])
    assert order[0].hit.index == 0


def test_the_recent_one_comes_first_when_equal() -> None:
    assert [item.hit.index for item in ranked([_hit(0, 0.5, days=1), _hit(1, 0.5, days=9)])] == [1, 0]


def test_a_passage_that_neither_lane_knows_is_left_out() -> None:
    assert ranked([_hit(0, None)]) == []


def test_nearly_the_same_words_say_the_same() -> None:
    words = frozenset(["le", "virement", "est", "parti", "ce", "matin", "par", "la", "banque"])
    assert alike(words, words | {"hier"})
    assert not alike(words, frozenset({"litige"}))
    assert alike(frozenset(), frozenset())


def test_one_or_two_words_typed_alone_are_looked_for_to_the_letter() -> None:
    texts = ["La peinture s’écaille.", "Le mur est abîmé.", "La facture est réglée, peinture comprise."]
    assert [score.exact for score in words_scores("peinture", texts)] == [1, 0, 1]
    assert [score.exact for score in words_scores("la peinture de la facture", texts)] == [0, 0, 1]
    assert [score.exact for score in words_scores("peinture facture mur abîmé", texts)] == [0, 0, 0]


def test_common_words_move_nothing_that_has_a_vector() -> None:
    order = ranked([_hit(0, 0.5, common=0.0), _hit(1, 0.4, common=9.0), _hit(2, None, common=1.0)])
    assert [item.hit.index for item in order] == [0, 1, 2]
