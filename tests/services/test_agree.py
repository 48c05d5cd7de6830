"""Recording promises, disputes, plans and discounts: who may, what is refused, and what changes at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.bootstrap import new_id
from assistant.domain.case import Case
from assistant.domain.dispute import DisputeReason
from assistant.domain.errors import AssistantError, StaleApprovalError
from assistant.domain.gate import ReasonCode
from assistant.domain.intent import Intent
from assistant.domain.payment_plan import PaymentPlan, PenaltyFate
from assistant.domain.plan_standing import PlanStatus
from assistant.domain.promise import PromiseStatus
from assistant.domain.user import Role, User
from assistant.services.agree import Agree
from assistant.services.build_situation import DraftRequest
from assistant.services.list_worklist import ListWorklist
from assistant.services.offer_discount import DiscountWanted
from assistant.services.open_case import OpenCase
from assistant.services.propose_plan import PlanWanted
from assistant.services.record_dispute import DisputeRaised
from assistant.services.record_promise import PromiseMade
from assistant.services.settle_plan import PlanAccepted
from tests.services.house_of_tests import LEA, NORA, House, bill

AGENT = User("ines", "Inès Colas", Role.PHONE_AGENT)
TODAY, SOON = date(2026, 11, 23), date(2026, 11, 30)
PROMISE = PromiseMade("d1", TODAY, SOON, Decimal("500.00"), ("F-118",), "Je vous règle lundi.")
DISPUTE = DisputeRaised("d1", "F-118", DisputeReason.QUALITY, Decimal("700.00"), "Trois chevrons fendus.")
PLAN = PlanWanted("d1", ("F-118",), 3, date(2026, 12, 7))
YES = PlanAccepted(TODAY, "Claire Rey")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    yield built
    built.database.dispose()


@pytest.fixture
def agree(house: House) -> Agree:
    return Agree.on(house.unit_of_work, house.clock, new_id)


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Agree]:
    """One book for all refusals, since none of them changes it."""
    built = House(tmp_path_factory.mktemp("untouched"))
    yield Agree.on(built.unit_of_work, built.clock, new_id)
    built.database.dispose()


def case(house: House, debtor_id: str = "d1") -> Case:
    return OpenCase(house.unit_of_work, house.clock)(debtor_id, LEA)


def blocked_by(house: House) -> list[ReasonCode]:
    return [reason.code for reason in case(house).verdict.blocking]


def accepted(agree: Agree) -> PaymentPlan:
    plan = agree.propose_plan(PLAN, NORA)
    return agree.settle_plan.accept("d1", plan.id, YES, NORA)


def test_a_promise_stops_reminders_until_it_is_cancelled(house: House, agree: Agree) -> None:
    promise = agree.record_promise(PROMISE, AGENT)
    assert blocked_by(house) == [ReasonCode.PROMISE_PENDING]

    agree.cancel_promise("d1", promise.id, NORA)
    assert blocked_by(house) == []
    assert case(house).promises[0].status is PromiseStatus.CANCELLED


def test_a_promise_not_kept_within_two_business_days_is_broken(house: House, agree: Agree) -> None:
    agree.record_promise(PROMISE, NORA)
    house.wait(9)
    assert case(house).promises[0].status is PromiseStatus.PENDING
    house.wait(1)
    assert case(house).promises[0].status is PromiseStatus.BROKEN


def test_a_partial_dispute_leaves_the_part_accepted_to_be_asked(house: House, agree: Agree) -> None:
    dispute = agree.open_dispute(DISPUTE, AGENT)
    assert [item.undisputed for item in case(house).net.remindable_items] == [Decimal("700.00")]

    closed = agree.close_dispute("d1", dispute.id, "Avoir de 500 € accordé.", NORA)
    assert case(house).net.remindable_items[0].undisputed == Decimal("1200.00")
    assert closed.note == "Trois chevrons fendus. Décision\u202f: Avoir de 500 € accordé."


def test_a_whole_dispute_blocks(house: House, agree: Agree) -> None:
    agree.open_dispute(replace(DISPUTE, undisputed=Decimal(0)), NORA)
    assert blocked_by(house) == [ReasonCode.DISPUTED]


def test_an_accepted_plan_stops_reminders_and_a_missed_instalment_opens_its_own_letter(
    house: House, agree: Agree
) -> None:
    plan = agree.propose_plan(PLAN, NORA)
    assert blocked_by(house) == []
    agree.settle_plan.accept("d1", plan.id, YES, NORA)
    assert blocked_by(house) == [ReasonCode.PLAN_IN_ORDER]

    house.wait(17)  # the third business day after the first instalment
    late = case(house)
    assert late.plans[0].status is PlanStatus.MISSED
    assert late.advice.intent is Intent.MISSED_INSTALMENT
    row = next(one for one in ListWorklist(house.unit_of_work, house.clock)(LEA) if one.debtor_id == "d1")
    assert (row.verdict.green, row.advice.why) == (True, "versement du 07/12 non reçu")

    house.pay("400.00")
    assert blocked_by(house) == [ReasonCode.PLAN_IN_ORDER]


def test_an_agreement_voids_an_approval(house: House, agree: Agree) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA)
    agree.propose_plan(PLAN, NORA)
    with pytest.raises(StaleApprovalError):
        house.approve.still_holds(draft.id, LEA)


def test_a_promise_about_an_instalment_is_held_against_the_money_of_the_plan(house: House, agree: Agree) -> None:
    accepted(agree)
    agree.record_promise(replace(PROMISE, due_on=date(2026, 12, 9), amount=Decimal("400.00")), NORA)
    house.wait(15)
    house.pay("400.00")
    told = case(house)

    assert told.promises[0].status is PromiseStatus.KEPT
    assert told.plans[0].received == Decimal("400.00")


def test_money_of_the_plan_keeps_no_promise_made_before_it(house: House, agree: Agree) -> None:
    agree.record_promise(replace(PROMISE, amount=Decimal("400.00")), NORA)
    house.wait(1)
    plan = agree.propose_plan(PLAN, NORA)
    agree.settle_plan.accept("d1", plan.id, replace(YES, on=house.clock.today()), NORA)
    house.pay("400.00")
    told = case(house)

    assert told.plans[0].received == Decimal("400.00")
    assert told.promises[0].status is PromiseStatus.PENDING


def test_the_acceleration_clause_needs_a_notice_and_eight_days(house: House, agree: Agree) -> None:
    plan, settle = accepted(agree), agree.settle_plan
    house.wait(17)
    notice = house.clock.today()
    with pytest.raises(AssistantError, match="revient à un responsable"):
        settle.call_in("d1", plan.id, notice, NORA)
    with pytest.raises(AssistantError, match="doit suivre le versement"):
        settle.call_in("d1", plan.id, date(2026, 12, 1), LEA)
    with pytest.raises(AssistantError, match="attendez qu’ils soient écoulés"):
        settle.call_in("d1", plan.id, notice, LEA)

    house.wait(9)
    settle.call_in("d1", plan.id, notice, LEA)
    assert case(house).plans[0].status is PlanStatus.BROKEN
    assert blocked_by(house) == []
    assert case(house).net.remindable_items[0].undisputed == Decimal("1200.00")


def test_an_accepted_plan_is_cancelled_by_a_lead_alone(house: House, agree: Agree) -> None:
    plan = accepted(agree)
    with pytest.raises(AssistantError, match="responsable seul"):
        agree.settle_plan.cancel("d1", plan.id, NORA)
    agree.settle_plan.cancel("d1", plan.id, LEA)
    assert blocked_by(house) == []
    with pytest.raises(AssistantError, match="déjà terminé"):
        agree.settle_plan.cancel("d1", plan.id, LEA)


def test_an_accepted_plan_begins_the_limitation_anew(house: House, agree: Agree) -> None:
    accepted(agree)
    draft = house.draft(DraftRequest("d1", intent=Intent.PLAN_CONFIRMATION), NORA)
    facts = house.edit.recheck.prepare(draft.id, LEA).facts

    assert facts.limitation_date == date(2031, 11, 23)


def test_each_act_leaves_an_event_without_personal_text(house: House, agree: Agree) -> None:
    agree.record_promise(PROMISE, AGENT)
    agree.open_dispute(DISPUTE, NORA)
    with house.unit_of_work() as uow:
        events = uow.audit.all()[-2:]

    assert [event.action for event in events] == ["record_promise", "open_dispute"]
    assert dict(events[0].details) == {"debtor": "d1", "due_on": "2026-11-30", "amount": "500.00"}
    assert dict(events[1].details) == {"debtor": "d1", "reason": "quality", "contested": "500.00"}


REFUSED: list[tuple[Callable[[Agree], object], str]] = [
    (lambda a: a.record_promise(replace(PROMISE, due_on=date(2026, 11, 20)), NORA), "doit être à venir"),
    (lambda a: a.record_promise(replace(PROMISE, on=SOON), NORA), "jour à venir"),
    (lambda a: a.record_promise(replace(PROMISE, amount=Decimal("5000.00")), NORA), "dépasse ce qui reste dû"),
    (lambda a: a.record_promise(replace(PROMISE, amount=Decimal("0.005")), NORA), "au centime"),
    (lambda a: a.record_promise(replace(PROMISE, invoice_numbers=("F-9",)), NORA), "n’a rien d’ouvert"),
    (lambda a: a.cancel_promise("d1", "p9", NORA), "n’existe pas"),
    (lambda a: a.open_dispute(replace(DISPUTE, undisputed=Decimal("1200.00")), NORA), "Tout est reconnu"),
    (lambda a: a.open_dispute(replace(DISPUTE, undisputed=Decimal("1300.00")), NORA), "dépasse"),
    (lambda a: a.close_dispute("d1", "x", "Réglé.", AGENT), "chargé de compte"),
    (lambda a: a.close_dispute("d1", "x", " ", NORA), "quelques mots"),
    (lambda a: a.close_dispute("d1", "x", "Réglé.", NORA), "n’existe pas"),
    (lambda a: a.propose_plan(PLAN, AGENT), "chargé de compte"),
    (lambda a: a.propose_plan(replace(PLAN, count=4), NORA), "Au-delà de 3 versements"),
    (lambda a: a.propose_plan(replace(PLAN, first=date(2027, 1, 20)), NORA), "de 90 jours"),
    (lambda a: a.propose_plan(replace(PLAN, count=1), LEA), "de 2 à 24"),
    (lambda a: a.propose_plan(replace(PLAN, first=TODAY), NORA), "à venir"),
    (lambda a: a.propose_plan(replace(PLAN, invoice_numbers=()), NORA), "au moins une facture"),
    (lambda a: a.settle_plan.accept("d1", "x", YES, NORA), "n’existe pas"),
    (lambda a: a.settle_plan.accept("d1", "x", replace(YES, by=" "), NORA), "qui a accepté"),
    (lambda a: a.settle_plan.call_in("d1", "x", TODAY, LEA), "n’existe pas"),
    (lambda a: a.offer_discount(DiscountWanted("d1", ("F-118",), Decimal(1), SOON), NORA), "n’offre pas d’escompte"),
]


@pytest.mark.parametrize(("deed", "words"), REFUSED, ids=[words for _, words in REFUSED])
def test_what_is_refused_is_said_in_a_sentence(untouched: Agree, deed: Callable[[Agree], object], words: str) -> None:
    with pytest.raises(AssistantError, match=words):
        deed(untouched)


def test_acts_out_of_turn_are_refused(house: House, agree: Agree) -> None:
    promise = agree.record_promise(PROMISE, NORA)
    agree.cancel_promise("d1", promise.id, NORA)
    dispute = agree.open_dispute(replace(DISPUTE, undisputed=Decimal(0)), NORA)
    for deed, words in (
        (lambda: agree.cancel_promise("d1", promise.id, NORA), "déjà annulée"),
        (lambda: agree.open_dispute(DISPUTE, NORA), "déjà contestée"),
        (lambda: agree.propose_plan(PLAN, NORA), "non contesté"),
    ):
        with pytest.raises(AssistantError, match=words):
            deed()
    agree.close_dispute("d1", dispute.id, "Sans suite.", NORA)
    with pytest.raises(AssistantError, match="déjà clos"):
        agree.close_dispute("d1", dispute.id, "Sans suite.", NORA)

    plan = agree.propose_plan(PLAN, NORA)
    with pytest.raises(AssistantError, match="a déjà un échéancier"):
        agree.propose_plan(PLAN, NORA)
    with pytest.raises(AssistantError, match="précéder"):
        agree.settle_plan.accept("d1", plan.id, replace(YES, on=date(2026, 11, 20)), NORA)
    with pytest.raises(AssistantError, match="suit son cours"):
        agree.settle_plan.call_in("d1", plan.id, TODAY, LEA)
    house.pay("100.00")
    with pytest.raises(AssistantError, match="Le compte a bougé"):
        agree.settle_plan.accept("d1", plan.id, YES, NORA)


def test_plans_keep_to_late_invoices_and_to_the_law_of_public_buyers(house: House, agree: Agree) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices([replace(bill("F-300", "d1", "90.00"), due_on=SOON)])
        uow.commit()
    with pytest.raises(AssistantError, match="n’est pas échue"):
        agree.propose_plan(replace(PLAN, invoice_numbers=("F-300",)), NORA)
    assert agree.propose_plan.preview(replace(PLAN, penalties=PenaltyFate.WAIVED), LEA).total == Decimal("1200.00")


def test_a_discount_keeps_to_the_policy_and_to_invoices_not_due(house: House, agree: Agree) -> None:
    with house.unit_of_work() as uow:
        uow.house.set_policy(replace(uow.house.policy(), discount_rate_max=Decimal(2)))
        uow.ledger.add_invoices([replace(bill("F-300", "d1", "90.00"), due_on=SOON)])
        uow.commit()
    good = DiscountWanted("d1", ("F-300",), Decimal(2), date(2026, 11, 27))
    for wanted, words in (
        (replace(good, rate=Decimal(3)), "jusqu’à 2,00"),
        (replace(good, invoice_numbers=()), "au moins une facture"),
        (replace(good, invoice_numbers=("F-118",)), "n’a plus droit"),
        (replace(good, until=SOON), "avant l’échéance"),
    ):
        with pytest.raises(AssistantError, match=words):
            agree.offer_discount(wanted, NORA)
    agree.offer_discount(good, NORA)
    draft = house.draft(DraftRequest("d1", intent=Intent.EARLY_DISCOUNT), NORA)

    assert "88,20\u202f€ au lieu de 90,00\u202f€" in draft.latest.text.body
    assert draft.latest.findings == ()
