"""A text that says one thing over and over is read in steps of its length: steps are counted, no time is taken."""

from __future__ import annotations

import cProfile
from dataclasses import replace

import pytest

from assistant.connectors.rates import shipped_rates
from assistant.domain.facts import Facts
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS, CONSUMER, TWO_INVOICES
from assistant.guardrails.wording.sentence import forget_sentences

RATES = shipped_rates()
NOTICE = replace(TWO_INVOICES, stage=Stage.FORMAL_NOTICE)
ON_THE_PHONE = replace(CONSUMER, channel=Channel.PHONE)
SHORT, LONG = 700, 2_800  # characters: four times as many
MOST = 6  # times the steps, where a quadratic reading takes some sixteen


def steps(text: str, facts: Facts) -> int:
    """How many functions are called, and generators resumed, to check a text at first sight."""
    forget_sentences()
    profile = cProfile.Profile()
    profile.runcall(check, text, facts, RATES)
    return sum(one.callcount for one in profile.getstats())


@pytest.mark.parametrize(
    "piece",
    [
        "12 345 € ",
        "deux cents euros ",
        "03/03/2026 ",
        "700 € le 3 mai 2026\n",
        "F-118 et F-121, ",
        "F-118 (700 €), F-121 (310 €) ",
        "La première de 700 €, la seconde de 310 €. ",
        "indemnité forfaitaire de 40 € ",
        "15 % l’an ",
        "« Les frais de dossier, selon le code de commerce. » ",
        "vous craignez que nous saisissions, ",
        "saisie de vos comptes ",
        "Dear Sir, ",
        "[...] ",
        "a-",
    ],
)
@pytest.mark.parametrize("facts", [NOTICE, ON_THE_PHONE], ids=["notice", "phone"])
def test_four_times_the_text_takes_some_four_times_the_steps(piece: str, facts: Facts) -> None:
    check(piece * (LONG // len(piece)), facts, RATES)  # compiles the patterns
    short, long = (steps(piece * (size // len(piece)), facts) for size in (SHORT, LONG))

    assert long < MOST * short


@pytest.mark.parametrize("lead", ["Re : ", "?!", "Oui, ", "((", "« ", "Bonjour, ", "Objet : "])
def test_no_line_is_too_long_to_find_its_greeting(lead: str) -> None:
    assert check(lead * 5_000, BUSINESS, RATES)
