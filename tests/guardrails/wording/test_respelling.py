"""Words of constraint are read as they were meant, at their own place in the text as given."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.bootstrap import read_rates
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS
from assistant.guardrails.letter import Letter

RATES = read_rates()


def read(text: str) -> str:
    return Letter(text, BUSINESS, RATES).twin.text


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("un huisier viendra", "un huissier viendra"),
        ("le tribunnal jugera", "le tribunal jugera"),
        ("une saissie", "une saisie"),
        ("une sai-\nsie de vos comptes", "une saisie de vos comptes"),
        ("les gendarmse", "les gendarmes"),
    ],
)
def test_a_letter_wrong_or_a_cut_hides_no_word(written: str, meant: str) -> None:
    assert read(written) == meant


@pytest.mark.parametrize(
    "kept", ["la saisine du médiateur", "employer un avocat", "un rendez-\nvous", "la consommation", "une plante"]
)
def test_other_words_stay_as_written(kept: str) -> None:
    assert read(kept) == kept


def test_the_finding_stands_on_the_words_as_given() -> None:
    text = "Bonjour,\n\nUn huisier viendra, puis une sai-\nsie de vos comptes."
    found = {f.rule: text[f.start : f.end] for f in check(text, BUSINESS, RATES) if f.start is not None}

    assert found["LEG063"] == "huisier"
    assert found["CND056"] == "sai-\nsie de vos comptes"


def test_the_name_of_a_party_is_no_misspelling() -> None:
    named = replace(BUSINESS, debtor=replace(BUSINESS.debtor, name="Huisier Frères SARL"))

    assert Letter("Bonjour Huisier Frères", named, RATES).twin.text == "Bonjour Huisier Frères"
