"""The model shipped with the program."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.retrieval.use_embedder import UniversalSentenceEmbedder, without_figures


@pytest.fixture(scope="module")
def embedder() -> UniversalSentenceEmbedder:
    return UniversalSentenceEmbedder()


def test_it_gives_normalised_rows_of_512_numbers(embedder: UniversalSentenceEmbedder) -> None:
    rows = embedder.embed(["Le virement part vendredi.", "", "Le virement part vendredi."])
    assert rows.shape == (3, 512)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert embedder.embed([]).shape == (0, 512)


def test_it_knows_french(embedder: UniversalSentenceEmbedder) -> None:
    rows = embedder.embed(
        ["nous n’avons plus de trésorerie", "notre situation financière est difficile", "le colis est bien arrivé"]
    )
    assert rows[0] @ rows[1] > rows[0] @ rows[2] + 0.1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 200,50 € le 03/02/2026", "10 € le 10"),
        ("facture F-118", "facture F-10"),
        ("en trois fois", "en trois fois"),
    ],
)
def test_figures_are_left_to_the_words_lane(text: str, expected: str) -> None:
    assert without_figures(text) == expected
