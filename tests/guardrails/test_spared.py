"""What a rule is about decides where it only warns of what the letter tells of others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.connectors.rates import load_rates
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import CONSUMER
from assistant.guardrails.registration import registered
from assistant.guardrails.rule import Concern, Rule
from assistant.guardrails.wording.phrases import forbid_phrases, phrases
from assistant.places import KNOWLEDGE

RATES = load_rates(KNOWLEDGE / "rates.csv")
FAMILY = "assistant.guardrails.rules.conduct"
TOLD = "Vous m’avez écrit que nous allions faire saisir votre voiture."


def about(concerns: Concern) -> Rule:
    (rule,) = registered(FAMILY, "harm_held_back")
    return replace(rule, check=forbid_phrases(phrases("saisir votre voiture", "une saisie")), concerns=concerns)


def severities(text: str, concerns: Concern) -> set[Severity]:
    rule = replace(about(concerns), severity=Severity.BLOCKING)
    return {found.severity for found in check(text, CONSUMER, RATES, (rule,))}


@pytest.mark.parametrize(
    ("text", "concerns"),
    [
        (TOLD, Concern.DEEDS),
        ("Une saisie suppose un jugement.", Concern.DEMANDS),
        ("Vous craignez que nous fassions saisir votre voiture ? Il n’en est pas question.", Concern.NOTHING),
    ],
)
def test_what_is_told_only_warns_where_the_rule_is_about_it(text: str, concerns: Concern) -> None:
    assert severities(text, concerns) == {Severity.WARNING}


@pytest.mark.parametrize(
    ("text", "concerns"),
    [
        (TOLD, Concern.MANNERS),
        ("Une saisie suppose un jugement.", Concern.DEEDS),
        ("Vous craignez que nous fassions saisir votre voiture ? Il n’en est pas question.", Concern.MANNERS),
    ],
)
def test_and_stops_the_letter_where_it_is_not(text: str, concerns: Concern) -> None:
    assert severities(text, concerns) == {Severity.BLOCKING}


def test_a_rule_is_about_what_its_family_is_about() -> None:
    (alone,) = registered(FAMILY, "harm_held_back")
    (rule,) = registered(FAMILY, "harm_held_back", concerns=Concern.DEEDS)

    assert (alone.concerns, rule.concerns) == (Concern.NOTHING, Concern.DEEDS)
