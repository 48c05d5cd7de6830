"""What is refused when people record promises, disputes, plans and discounts, and how it is said."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.bootstrap import new_id
from assistant.domain.commitments.payment_plan import PenaltyFate
from assistant.domain.errors import AssistantError
from assistant.domain.ledger.debtor import Insolvency, InsolvencyKind
from assistant.domain.reminders.intent import Intent
from assistant.services.agreements.agree import Agree
from assistant.services.agreements.offer_discount import DiscountWanted
from assistant.services.writing.build_situation import DraftRequest
from tests.services.agreements_of_tests import AGENT, DISPUTE, PLAN, PROMISE, SOON, TODAY, YES
from tests.services.house_of_tests import LEA, MORIN, NORA, House, bill


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


REFUSED: list[tuple[Callable[[Agree], object], str]] = [
    (lambda a: a.record_promise(replace(PROMISE, due_on=date(2026, 11, 20)), NORA), "doit être à venir"),
    (lambda a: a.record_promise(replace(PROMISE, on=SOON), NORA), "jour à venir"),
    (lambda a: a.record_promise(replace(PROMISE, amount=Decimal("5000.00")), NORA), "dépasse ce qui reste dû"),
    (lambda a: a.record_promise(replace(PROMISE, amount=Decimal("0.005")), NORA), "au centime"),
    (lambda a: a.record_promise(replace(PROMISE, invoice_numbers=("F-9",)), NORA), "n’a rien d’ouvert"),
    (lambda a: a.cancel_promise("d1", "p9", NORA), "n’existe pas"),
    (lambda a: a.settle_promise("d1", "p9", NORA, kept=True), "n’existe pas"),
    (lambda a: a.open_dispute(replace(DISPUTE, undisputed=Decimal("1200.00")), NORA), "Tout est reconnu"),
    (lambda a: a.open_dispute(replace(DISPUTE, undisputed=Decimal("1300.00")), NORA), "dépasse"),
    (lambda a: a.close_dispute("d1", "x", "Réglé.", AGENT), "suivi client"),
    (lambda a: a.close_dispute("d1", "x", " ", NORA), "quelques mots"),
    (lambda a: a.close_dispute("d1", "x", "Réglé.", NORA), "n’existe pas"),
    (lambda a: a.propose_plan(PLAN, AGENT), "suivi client"),
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


def test_what_a_judgment_froze_is_not_spread(house: House, agree: Agree) -> None:
    judged = Insolvency(InsolvencyKind.RECEIVERSHIP, date(2026, 11, 2))
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, insolvency=judged)])
        uow.commit()
    with pytest.raises(AssistantError, match="procédure collective"):
        agree.propose_plan(PLAN, NORA)


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
    assert agree.propose_plan.preview(replace(PLAN, penalties=PenaltyFate.WAIVED), NORA).total == Decimal("1200.00")


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
