"""An SMS to a client whose plan is in order says that the plan goes on, where there is room for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest

from assistant.bootstrap.shipped_prompts import shipped_letters
from assistant.connectors.rates import load_rates
from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus
from assistant.domain.finding import Severity
from assistant.domain.ledger.account import Account
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.situation import Situation
from assistant.drafting.composer import Composer
from assistant.drafting.surroundings import surroundings_of
from assistant.french.text.gsm7 import septets
from assistant.guardrails.engine import check
from assistant.places import KNOWLEDGE
from assistant.services.writing.letter_facts import Surroundings, letter_facts
from tests.drafting.cases import CREDITOR, broken, item, situation
from tests.drafting.test_plan_apart import KEPT, MISSED, PLANNED, REMINDERS

COMPOSER = Composer(shipped_letters())
RATES = load_rates(KNOWLEDGE / "rates.csv")
KINDS = (DebtorKind.BUSINESS, DebtorKind.CONSUMER, DebtorKind.PUBLIC)
CASES: dict[str, dict[str, Any]] = {
    "plain": {},
    "two": {"items": (item(), item("F-121", "980.00", due=date(2026, 4, 30)))},
    "broken": {"broken_promise": broken(), "promises": (broken(),)},
    "partial": {"items": (item(paid="500.00"),)},
    "contested": {"items": (item(disputed="250.00"),)},
    "noname": {"contact": None},
}


def sms(card: str, stage: Stage, standing: PlanStanding = KEPT, **more: Any) -> Situation:  # noqa: ANN401  (as situation takes them)
    base = situation(card, stage, channel=Channel.SMS, **more)
    items = (replace(PLANNED, deferred=True), *base.account.items)
    return replace(base, account=Account("d1", base.as_of, items), plans=(standing,))


def messages(case: Situation) -> set[str]:
    """What is written the first, second and third time."""
    found, used = set(), tuple[str, ...]()
    for _ in range(3):
        letter = COMPOSER.write(replace(case, used_paragraphs=used))
        used += letter.provenance.paragraph_ids
        found.add(letter.text.body)
    return found


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("card", ["vous-standard", "tu-warm"])
def test_each_message_says_that_the_plan_stands_apart_and_passes_every_rule(card: str, case: str) -> None:
    for stage, kind in product(REMINDERS, KINDS):
        told = sms(card, stage, kind=kind, **CASES[case])
        facts = letter_facts(told, Surroundings(surroundings_of(Channel.SMS)))
        for text in messages(told):
            assert "chéancier" in text
            assert "F-77" not in text
            assert septets(text) <= 160
            assert [f for f in check(text, facts, RATES) if f.severity is not Severity.ADVICE] == []


def test_a_public_buyer_is_given_the_order_as_well() -> None:
    ordered = replace(item(), invoice=replace(item().invoice, purchase_order="BC-7"))
    for text in messages(sms("vous-standard", Stage.REMINDER_1, kind=DebtorKind.PUBLIC, items=(ordered,))):
        assert "BC-7" in text
        assert "hors échéancier" in text


def test_what_leaves_no_room_for_it_is_written_without() -> None:
    long = replace(CREDITOR, signatory="Marie-Antoinette de la Tour-Beaulieu")
    written = COMPOSER.write(sms("vous-standard", Stage.REMINDER_1, creditor=long)).text.body
    assert "F-118" in written
    assert "chéancier" not in written
    assert septets(written) <= 160


@pytest.mark.parametrize("standing", [MISSED, replace(KEPT, status=PlanStatus.PROPOSED)])
def test_of_a_plan_that_is_not_kept_it_says_nothing(standing: PlanStanding) -> None:
    assert not any("chéancier" in text for text in messages(sms("vous-standard", Stage.REMINDER_1, standing)))


def test_before_the_due_date_and_in_thanks_it_says_nothing_either() -> None:
    for stage in (Stage.PRE_DUE, Stage.THANKS):
        assert not any("chéancier" in text for text in messages(sms("vous-standard", stage)))
