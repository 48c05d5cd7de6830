"""All rules on hostile texts: ten times the text takes some ten times the time, up to a million characters."""

from __future__ import annotations

import time

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.facts import Facts
from assistant.domain.writing.register import AddressForm
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS, CONSUMER, letter

RATES = read_rates()
SIZES = (1_000, 10_000, 100_000, 1_000_000)
LEAST = 0.03  # seconds: what takes less counts as this
MOST = 30  # times: three for what is measured on a machine that others use
FACTS = {
    "business": BUSINESS,
    "consumer": CONSUMER,
    "vous": letter("", BUSINESS, address_form=AddressForm.VOUS).facts,
}
HOSTILE = (
    "saisie de vos comptes ",
    "nous informerons vos clients ",
    "frais de dossier ",
    "{",
    "[",
    "(",
    "<",
    "_",
    "*",
    "« article ",
    "\n",
    " ",
    " \n",
    ".\n",
    ",",
    ", ",
    "!",
    "a",
    "A",
    "a-",
    "1",
    "1 ",
    "1,00 € ",
    "le 3 mars 2026, ",
    "F-118 ",
    "F-118, 700 € le 29 mai 2026. ",
    "nous ",
    "tu ",
    "vous ne ",
    "mise en demeure ",
    "article L441-10 ",
    "Cordialement,\n",
    "Bonjour ",
    "Objet : ",
)


@pytest.fixture(autouse=True, scope="module")
def _loaded() -> None:
    """The rules load with the first letter: their loading is no part of what is measured."""
    check("Bonjour,", BUSINESS, RATES)


def _seconds(text: str, facts: Facts) -> float:
    started = time.process_time()
    check(text, facts, RATES)
    return time.process_time() - started


@pytest.mark.parametrize("kind", FACTS)
@pytest.mark.parametrize("piece", HOSTILE)
def test_all_rules_together_are_linear(piece: str, kind: str) -> None:
    before = LEAST
    for size in SIZES:
        taken = _seconds((piece * (size // len(piece) + 1))[:size], FACTS[kind])
        assert taken < MOST * before, f"{size} characters of {piece!r} take {taken:.2f} s after {before:.2f} s"
        before = max(taken, LEAST)
