"""Letters on promises, plans and payments: every register writes them, and the guardrails have nothing to say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.bootstrap import new_id
from assistant.domain.commitments.payment_plan import PenaltyFate
from assistant.domain.errors import NotRemindableError
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.draft import Draft
from assistant.domain.writing.register import AddressForm
from assistant.services.agreements.agree import Agree
from assistant.services.agreements.propose_plan import PlanWanted
from assistant.services.agreements.record_promise import PromiseMade
from assistant.services.agreements.settle_plan import PlanAccepted
from assistant.services.writing.build_situation import DraftRequest
from tests.services.agreements_of_tests import PROMISE
from tests.services.house_of_tests import LEA, LIBRARY, NORA, House

TODAY = date(2026, 11, 23)
FORMS = (AddressForm.TU, AddressForm.VOUS)
OWN = ("promise_noted", "promise_rest", "plan_intro", "plan_fees", "plan_reply", "plan_agreed", "plan_copy", "missed")


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    yield built
    built.database.dispose()


def write(house: House, intent: Intent, form: AddressForm, debtor: str = "d1", firmness: int | None = None) -> Draft:
    draft = house.draft(DraftRequest(debtor, intent=intent, address_form=form, firmness=firmness), NORA)
    assert draft.latest.findings == (), (draft.latest.text.whole, draft.latest.findings)
    assert draft.intent is intent
    return draft


def plain(draft: Draft) -> str:
    """The body with plain spaces."""
    return draft.latest.text.body.replace("\u202f", " ").replace("\u00a0", " ")


def agree(house: House) -> Agree:
    return Agree.on(house.unit_of_work, house.clock, new_id)


def plan(house: House, debtor: str, fate: PenaltyFate = PenaltyFate.SUSPENDED) -> str:
    numbers = {"d1": ("F-118",), "d2": ("F-200",)}[debtor]
    return agree(house).propose_plan(PlanWanted(debtor, numbers, 3, date(2026, 12, 7), fate), LEA).id


@pytest.mark.parametrize(("later", "paid"), [(1, "100.00"), (0, "1000.00")])
def test_a_promise_paid_in_part_since_is_not_confirmed_whole(house: House, later: int, paid: str) -> None:
    agree(house).record_promise(PROMISE, NORA)
    house.wait(later)
    house.pay(paid)
    with pytest.raises(NotRemindableError, match="Le compte a bougé depuis cette promesse"):
        house.draft(DraftRequest("d1", intent=Intent.PROMISE_CONFIRMATION), NORA)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("amount", [Decimal("500.00"), None])
def test_a_promise_is_confirmed_with_its_day_and_sum(house: House, form: AddressForm, amount: Decimal | None) -> None:
    agree(house).record_promise(PromiseMade("d1", TODAY, date(2026, 11, 30), amount, ("F-118",)), NORA)
    body = plain(write(house, Intent.PROMISE_CONFIRMATION, form))

    assert "lundi 30 novembre" in body
    assert ("500,00 €" if amount else "1 200,00 €") in body


@pytest.mark.parametrize("fate", PenaltyFate)
@pytest.mark.parametrize("debtor", ["d1", "d2"])
def test_a_plan_is_proposed_then_confirmed_with_its_clauses(house: House, debtor: str, fate: PenaltyFate) -> None:
    plan_id = plan(house, debtor, fate)
    for form in FORMS:
        assert "Le lundi 7 décembre 2026" in plain(write(house, Intent.PLAN_PROPOSAL, form, debtor))
    agree(house).settle_plan.accept(debtor, plan_id, PlanAccepted(TODAY, "Le client"), LEA)
    for form in FORMS:
        body = write(house, Intent.PLAN_CONFIRMATION, form, debtor).latest.text.body
        assert "reconnaît devoir" in body
        assert "mise en demeure restée sans effet" in body
        assert ("délais au juge" if debtor == "d2" else "novation") in body
        assert ("pénalités" in body) is (debtor == "d1")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("firmness", [0, 2, 4])
def test_a_missed_instalment_is_asked_alone(house: House, form: AddressForm, firmness: int) -> None:
    agree(house).settle_plan.accept("d1", plan(house, "d1"), PlanAccepted(TODAY, "Claire Rey"), LEA)
    house.wait(20)
    house.pay("150.00")
    body = write(house, Intent.MISSED_INSTALMENT, form, firmness=firmness).latest.text.body

    assert "250,00\u202f€" in body  # 400 less what came in part
    assert "1\u202f050,00" not in body
    assert ("mise en demeure" in body) is (firmness > 2)


@pytest.mark.parametrize("form", FORMS)
def test_a_payment_is_thanked_and_a_kept_word_noticed(house: House, form: AddressForm) -> None:
    agree(house).record_promise(PromiseMade("d1", TODAY, date(2026, 11, 30), None, ("F-118",)), NORA)
    house.wait(1)
    house.pay("1200.00")
    draft = write(house, Intent.THANKS, form)

    assert any("/k" in paragraph for paragraph in draft.provenance.paragraph_ids)
    assert "1\u202f200" not in draft.latest.text.body


def test_the_agreement_is_approved_printed_and_sent_without_counting_as_a_reminder(house: House) -> None:
    agree(house).settle_plan.accept("d1", plan(house, "d1"), PlanAccepted(TODAY, "Claire Rey"), LEA)
    draft = write(house, Intent.PLAN_CONFIRMATION, AddressForm.VOUS)
    house.approve(draft.id, NORA)

    assert house.send.pdf(draft.id, LEA).startswith(b"%PDF")
    house.send.mark_sent(draft.id, NORA)
    with house.unit_of_work() as uow:
        assert uow.correspondence.reminders("d1") == ()


@pytest.mark.parametrize("intent", [one for one in Intent if one not in {Intent.REMINDER, Intent.INVOICE_COPY}])
def test_a_letter_about_nothing_is_refused_with_what_to_do(house: House, intent: Intent) -> None:
    with pytest.raises(NotRemindableError, match="\u202f: "):
        house.draft(DraftRequest("d1", intent=intent), NORA)


def test_a_kept_plan_lets_no_reminder_through(house: House) -> None:
    agree(house).settle_plan.accept("d1", plan(house, "d1"), PlanAccepted(TODAY, "Claire Rey"), LEA)
    with pytest.raises(NotRemindableError, match="prochain versement le 07/12/2026"):
        house.draft(DraftRequest("d1"), replace(NORA))


def test_each_paragraph_has_three_variants_of_each_case() -> None:
    files = [file for file in LIBRARY.approved if file.name in OWN]
    assert len(files) > len(OWN)
    for file in files:
        cases = Counter((variant.marks.needs, variant.marks.refuses) for variant in file.variants)
        assert min(cases.values()) >= 3, file.header.id


def test_an_agreement_written_after_the_first_instalment_says_that_it_came(house: House) -> None:
    settle = agree(house).settle_plan
    settle.accept("d1", plan(house, "d1"), PlanAccepted(TODAY, "Claire Rey"), LEA)
    house.pay("400.00")

    text = plain(write(house, Intent.PLAN_CONFIRMATION, AddressForm.VOUS))

    assert "– Le lundi 7 décembre 2026 : 400,00 € (déjà reçu)\n" in text
    assert text.count("déjà reçu") == 1
