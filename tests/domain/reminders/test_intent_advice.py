"""Which letters the situation calls for."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus
from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.discount_offer import DiscountOffer
from assistant.domain.ledger.open_account import open_account
from assistant.domain.reminders.intent import Intent
from assistant.domain.reminders.intent_advice import default_intent, stale_since, suggestions
from tests.domain.book_of_tests import TODAY, invoice, payment
from tests.domain.plans_of_tests import PLAN

LATE = open_account("d1", Movements((invoice(),)), TODAY)
MISSED = PlanStanding(PLAN, PlanStatus.MISSED, missed=PLAN.instalments[:1])
YESTERDAY = TODAY - timedelta(days=1)


def promise(status: PromiseStatus, on: date = YESTERDAY) -> PromiseToPay:
    return PromiseToPay("p", "d1", on, TODAY, Decimal(100), status)


@pytest.mark.parametrize(
    ("promises", "plans", "intents"),
    [
        ((promise(PromiseStatus.PENDING),), (), [Intent.PROMISE_CONFIRMATION]),
        ((promise(PromiseStatus.PENDING, date(2026, 11, 1)),), (), []),  # too late to confirm
        ((promise(PromiseStatus.BROKEN),), (), [Intent.BROKEN_PROMISE]),
        ((promise(PromiseStatus.KEPT),), (), []),
        ((), (MISSED,), [Intent.MISSED_INSTALMENT]),
        ((), (PlanStanding(PLAN, PlanStatus.PROPOSED),), [Intent.PLAN_PROPOSAL]),
        ((), (PlanStanding(PLAN, PlanStatus.IN_ORDER),), []),  # accepted three weeks ago
        ((), (PlanStanding(PLAN, PlanStatus.COMPLETED),), []),
    ],
)
def test_what_is_suggested(
    promises: tuple[PromiseToPay, ...], plans: tuple[PlanStanding, ...], intents: list[Intent]
) -> None:
    assert [one.intent for one in suggestions(LATE, promises, plans, ())] == intents


@pytest.mark.parametrize(
    ("status", "ending"), [(PromiseStatus.BROKEN, "non reçu"), (PromiseStatus.PARTIAL, "en entier")]
)
def test_a_word_not_kept_is_told_by_the_money_that_did_not_come(status: PromiseStatus, ending: str) -> None:
    (found,) = suggestions(LATE, (promise(status),), (), ())
    assert found.why.startswith(f"règlement promis pour le {TODAY:%d/%m} et non reçu")
    assert found.why.endswith(ending)


def test_a_plan_accepted_this_week_is_confirmed() -> None:
    now = open_account("d1", Movements((invoice(),)), date(2026, 11, 4))
    found = suggestions(now, (), (PlanStanding(PLAN, PlanStatus.IN_ORDER),), ())
    assert [one.intent for one in found] == [Intent.PLAN_CONFIRMATION]


@pytest.mark.parametrize(("paid_on", "thanked"), [(YESTERDAY, True), (date(2026, 11, 1), False)])
def test_a_payment_is_thanked_while_it_is_fresh(paid_on: date, *, thanked: bool) -> None:
    paid = open_account(
        "d1", Movements((invoice(),), payments=(payment("1000.00", paid_on, ("F-1", "1000.00")),)), TODAY
    )
    assert [one.intent for one in suggestions(paid, (), (), ())] == ([Intent.THANKS] if thanked else [])
    assert stale_since(Intent.THANKS, paid, ()) == (None if thanked else paid_on)
    assert stale_since(Intent.REMINDER, paid, ()) is None


@pytest.mark.parametrize("given", [(), (YESTERDAY,), (date(2026, 11, 1), YESTERDAY)])
def test_a_word_given_lately_is_confirmed_without_surprise(given: tuple[date, ...]) -> None:
    words = [promise(PromiseStatus.PENDING, on) for on in given]
    assert stale_since(Intent.PROMISE_CONFIRMATION, LATE, words) is None


def test_an_old_word_surprises_where_it_is_confirmed_and_an_ended_one_is_nothing_to_confirm() -> None:
    old = date(2026, 11, 1)
    assert stale_since(Intent.PROMISE_CONFIRMATION, LATE, [promise(PromiseStatus.PENDING, old)]) == old
    assert stale_since(Intent.PROMISE_CONFIRMATION, LATE, [promise(PromiseStatus.KEPT, old)]) is None


@pytest.mark.parametrize(("until", "offered"), [(TODAY, True), (YESTERDAY, False)])
def test_a_discount_is_told_while_it_stands(until: date, *, offered: bool) -> None:
    offer = DiscountOffer("o", "d1", YESTERDAY, Decimal(2), until, ("F-1",))
    found = suggestions(LATE, (), (), (offer,))
    assert [one.intent for one in found] == ([Intent.EARLY_DISCOUNT] if offered else [])


def test_a_missed_instalment_takes_the_place_of_the_reminder_only_where_nothing_else_is_late() -> None:
    called = default_intent((MISSED,), LATE.deferring({"F-1"}))

    assert called is not None
    assert called.intent is Intent.MISSED_INSTALMENT
    assert default_intent((MISSED,), LATE) is None
    assert default_intent((), LATE.deferring({"F-1"})) is None


def test_a_discount_is_rounded_to_the_cent() -> None:
    offer = DiscountOffer("o", "d1", TODAY, Decimal("1.5"), TODAY, ())
    assert offer.off(Decimal("1656.00")) == Decimal("24.84")
