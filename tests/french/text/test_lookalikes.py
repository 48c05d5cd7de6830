"""Look-alikes are told from ordinary typography (rule N14)."""

from __future__ import annotations

import pytest

from assistant.french.text.twin import lookalikes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("des frаis", ["frаis"]),
        ("А bientôt", ["А"]),
        ("РАУЕZ", ["РАУЕZ"]),
        ("l 234,50 €", ["l 234"]),
        ("1 2O4,50 €", ["2O4"]),
        ("4O €", ["4O"]),
        ("3Oo €", ["3O"]),
        ("F-2O26-118", ["2O26"]),
        ("l2/03/2026", ["l2/03"]),
        ("12/O3/2026", ["12/O3"]),
        ("1234,5O €", ["1234,5O"]),
        ("１２ jours", ["１２"]),
        ("٤٠ €", ["٤٠"]),
        ("im\u200bpayé", ["\u200b"]),
        ("\u202eabc", ["\u202e"]),
        ("article L441–10", ["–"]),
        ("f\u0336rais", ["\u0336"]),
        ("𝐟𝐫𝐚𝐢𝐬", ["𝐟𝐫𝐚𝐢𝐬"]),
        ("12\u00ad34", ["\u00ad"]),
    ],
)
def test_an_imitation_is_found(text: str, found: list[str]) -> None:
    spans = [span.of(text) for span in lookalikes(text)]
    assert [any(expected in one or one in expected for one in spans) for expected in found] == [True] * len(found)


@pytest.mark.parametrize(
    "text",
    [
        "L’été, 1\u202f234,56\u00a0€ : « cœur » – voilà…",
        "H2O, CO2 et O2",
        "5l d’eau, 10 l",
        "e\u0301te\u0301",
        "im\u00adpayé",
        "\ufeffBonjour",
        "L441\u201110",
        "1o et 2o",
        "IBAN FR76 3000 6000 0112 3456 7890 189",
        "ref@1O1.fr https://a.fr/1O1",
        "αβ en grec",
        "Nguyễn, Łódź, Škoda, 1ᵉʳ",
        "\U0001f468\u200d\U0001f469",
        "n° 10 II",
        "ﬁn",
        "12 µm",
    ],
)
def test_ordinary_writing_is_left_in_peace(text: str) -> None:
    assert lookalikes(text) == []
