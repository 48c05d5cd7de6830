"""A reminder to a client whose plan is in order: it leaves the plan's invoices out, and says that the plan goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from assistant.bootstrap.shipped_prompts import shipped_letters
from assistant.connectors.rates import load_rates
from assistant.domain.commitments.payment_plan import Instalment, PaymentPlan
from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus
from assistant.domain.finding import Severity
from assistant.domain.ledger.account import Account
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.writing.situation import Situation
from assistant.drafting.composer import Composer
from assistant.drafting.surroundings import surroundings_of
from assistant.guardrails.engine import check
from assistant.places import KNOWLEDGE
from assistant.services.writing.letter_facts import Surroundings, letter_facts
from tests.drafting.cases import CARDS, item, situation

COMPOSER = Composer(shipped_letters())
RATES = load_rates(KNOWLEDGE / "rates.csv")
PLANNED = item("F-77", "900.00", due=date(2026, 2, 10))
PARTS = tuple(Instalment(day, Decimal("300.00")) for day in (date(2026, 6, 1), date(2026, 7, 1), date(2026, 8, 3)))
PLAN = PaymentPlan("p1", "d1", date(2026, 4, 30), ("F-77",), PARTS, accepted_on=date(2026, 5, 4), accepted_by="H. M.")
KEPT = PlanStanding(PLAN, PlanStatus.IN_ORDER, coming=PARTS, owed=Decimal("900.00"))
MISSED = replace(KEPT, status=PlanStatus.MISSED, missed=PARTS[:1], coming=PARTS[1:])
REMINDERS = (Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3)


def beside(standing: PlanStanding, card: str, stage: Stage, kind: DebtorKind = DebtorKind.BUSINESS) -> Situation:
    base = situation(card, stage, kind=kind)
    items = (replace(PLANNED, deferred=True), *base.account.items)
    return replace(base, account=Account("d1", base.as_of, items), plans=(standing,))


def letters(case: Situation) -> list[tuple[str, str]]:
    """The paragraph's id and the letter, in each of its wordings."""
    found: list[tuple[str, str]] = []
    used: tuple[str, ...] = ()
    for _ in range(3):
        letter = COMPOSER.write(replace(case, used_paragraphs=used))
        told = [one for one in letter.provenance.paragraph_ids if one.startswith("plan_apart.")]
        found += [(one, letter.text.whole) for one in told]
        used += tuple(told)
    return found


@pytest.mark.parametrize("card", sorted(CARDS))
def test_each_wording_says_that_the_plan_goes_on_and_asks_for_none_of_its_sums(card: str) -> None:
    kinds = (DebtorKind.BUSINESS, DebtorKind.CONSUMER, DebtorKind.PUBLIC)
    for stage, kind in product(REMINDERS, kinds):
        case = beside(KEPT, card, stage, kind)
        facts = letter_facts(case, Surroundings(surroundings_of(case.channel)))
        written = letters(case)
        assert len({told for told, _ in written}) == 3
        for _, text in written:
            assert "échéancier" in text
            assert not any(word in text for word in ("F-77", "900,00", "300,00"))
            assert [f for f in check(text, facts, RATES) if f.severity is not Severity.ADVICE] == []


def test_so_does_a_formal_notice() -> None:
    case = replace(beside(KEPT, "vous-standard", Stage.FORMAL_NOTICE), channel=Channel.REGISTERED_LETTER)
    facts = letter_facts(case, Surroundings(surroundings_of(case.channel)))
    for _, text in letters(case):
        assert "échéancier" in text
        assert "F-77" not in text
        assert [f for f in check(text, facts, RATES) if f.severity is not Severity.ADVICE] == []


@pytest.mark.parametrize("plans", [(), (MISSED,), (replace(KEPT, status=PlanStatus.PROPOSED),)])
def test_of_no_plan_or_of_one_that_is_not_kept_it_says_nothing(plans: tuple[PlanStanding, ...]) -> None:
    case = replace(beside(KEPT, "vous-standard", Stage.REMINDER_1), plans=plans)
    assert letters(case) == []
