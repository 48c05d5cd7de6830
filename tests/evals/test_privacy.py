"""How much of what must be masked is masked, and how much else is."""

from __future__ import annotations

import pytest

from tests.evals.privacy_figures import Figure, measure, table
from tests.privacy.ledger import known


@pytest.fixture(scope="module")
def figures() -> list[Figure]:
    return measure(known())[0]


def test_everything_that_has_a_form_or_a_key_is_hidden(figures: list[Figure]) -> None:
    exact = {"identifiant", "référence", "montant", "date"}
    assert all(figure.recall == 1 for figure in figures if figure.family in exact), table(figures)


def test_nearly_every_name_is_hidden(figures: list[Figure]) -> None:
    names = [figure for figure in figures if figure.family in {"personne", "société", "adresse"}]
    assert sum(figure.masked for figure in names) / sum(figure.due for figure in names) >= 0.95, table(figures)


def test_ordinary_words_are_rarely_hidden(figures: list[Figure]) -> None:
    assert sum(f.justified for f in figures) / sum(f.masks for f in figures) >= 0.95, table(figures)
