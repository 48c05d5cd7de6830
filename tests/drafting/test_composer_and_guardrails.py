"""The composer's letters pass every rule of the guardrails: no warning, nothing blocking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from assistant.connectors.rates import load_rates
from assistant.domain.correspondence import Channel
from assistant.domain.debtor import DebtorKind
from assistant.domain.dunning import Stage
from assistant.domain.finding import Severity
from assistant.domain.situation import Situation
from assistant.drafting.composer import Composer
from assistant.drafting.surroundings import surroundings_of
from assistant.guardrails.engine import check
from assistant.places import KNOWLEDGE, PROMPTS
from assistant.prompting.library import PromptLibrary
from assistant.services.letter_facts import Surroundings, letter_facts
from tests.drafting.cases import CARDS, broken, item, situation

COMPOSER = Composer(PromptLibrary.load(PROMPTS))
RATES = load_rates(KNOWLEDGE / "rates.csv")
KINDS = (DebtorKind.BUSINESS, DebtorKind.CONSUMER, DebtorKind.PUBLIC, DebtorKind.NONPROFESSIONAL)
TWO = (item(), item("F-121", "980.00", due=date(2026, 4, 30)))
CASES: dict[str, dict[str, Any]] = {
    "plain": {},
    "broken": {"broken_promise": broken(), "promises": (broken(),)},
    "partial": {"items": (item(paid="500.00"),)},
    "credited": {"items": (item(credited="320.00"),)},
    "contested": {"items": (item(disputed="250.00"),)},
    "two": {"items": TWO},
    "many": {"items": (*TWO, item("F-124", "312.40", due=date(2026, 3, 31)), item("F-127", "75.00"))},
    "noname": {"contact": None},
}


def faults(case: Situation) -> list[str]:
    letter = COMPOSER.write(case)
    facts = letter_facts(case, Surroundings(surroundings_of(case.channel)))
    found = check(letter.text.whole, facts, RATES)
    return [f"{f.rule} {f.message} {letter.text.whole}" for f in found if f.severity is not Severity.ADVICE]


@pytest.mark.parametrize("name", sorted(CASES))
@pytest.mark.parametrize("card", sorted(CARDS))
def test_a_reminder_has_no_finding(card: str, name: str) -> None:
    for stage in (Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3):
        for kind in KINDS:
            case = situation(card, stage, kind=kind, **CASES[name])
            for channel in (Channel.EMAIL, Channel.LETTER, Channel.SMS) if kind in KINDS[:2] else (Channel.EMAIL,):
                assert faults(replace(case, channel=channel)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_formal_notice_has_no_finding(kind: DebtorKind) -> None:
    for changes in CASES.values():
        case = situation("vous-standard", Stage.FORMAL_NOTICE, kind=kind, **changes)
        paper = replace(case, channel=Channel.REGISTERED_LETTER)
        assert faults(paper) == []


def test_a_message_before_the_due_date_has_no_finding() -> None:
    for card in CARDS:
        assert faults(situation(card, Stage.PRE_DUE, items=(item(due=date(2026, 5, 27)),))) == []
