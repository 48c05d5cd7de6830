"""Weak threats are borne out by what is owed, by what comes otherwise, or by what others would think."""

from __future__ import annotations

import pytest

from assistant.french.mail.plain_text import folded
from assistant.guardrails.meaning.borne_out import is_borne_out


@pytest.mark.parametrize(
    "sentence",
    [
        "Vos voisins seront avertis un matin de la semaine si vous persistez.",
        "Nous n’hésiterons pas à le faire savoir autour de nous dans la ville.",
        "Il serait regrettable que tout le quartier en parle un de ces jours.",
    ],
)
def test_what_comes_otherwise_bears_a_threat_out(sentence: str) -> None:
    assert is_borne_out(folded(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "Vos voisins seront avertis du bruit avant que nous coulions la dalle.",
        "Nous passerons tous les matins nourrir les poules pendant votre absence.",
    ],
)
def test_work_bears_no_threat_out(sentence: str) -> None:
    assert not is_borne_out(folded(sentence))
