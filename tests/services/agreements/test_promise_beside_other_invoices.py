"""A client who promised to pay one invoice, or waits on a plan for it, and owes others: these are asked for, alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.bootstrap import new_id
from assistant.domain.approvals.review import DraftState
from assistant.domain.case import Case
from assistant.domain.errors import NotAllowedError, NotRemindableError
from assistant.domain.gate import ReasonCode
from assistant.domain.ledger.invoice import Invoice
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.reminders.worklist import WorklistRow
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.accounts.open_case import OpenCase, case_of
from assistant.services.agreements.agree import Agree
from assistant.services.writing.build_situation import DraftRequest
from tests.services.agreements_of_tests import PLAN, PROMISE, YES
from tests.services.house_of_tests import LEA, NORA, House

LATE = Invoice("i-other", "d1", "F-777", date(2026, 10, 1), date(2026, 10, 31), Decimal("333.00"))
TO_COME = replace(LATE, due_on=date(2026, 11, 27))
WHOLE = replace(PROMISE, invoice_numbers=(), amount=None)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    yield built
    built.database.dispose()


@pytest.fixture
def agree(house: House) -> Agree:
    return Agree.on(house.unit_of_work, house.clock, new_id)


def owe(house: House, invoice: Invoice) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices([invoice])
        uow.commit()


def case(house: House) -> Case:
    return OpenCase(house.unit_of_work, house.clock)("d1", LEA)


def row_of(house: House) -> WorklistRow:
    return next(row for row in ListWorklist(house.unit_of_work, house.clock)(LEA) if row.debtor_id == "d1")


def test_the_list_proposes_the_other_invoice_and_tells_of_the_promise(house: House, agree: Agree) -> None:
    owe(house, LATE)
    agree.record_promise(PROMISE, NORA)
    row = row_of(house)

    assert (row.ready, row.amount, row.days_past_due) == (True, Decimal("333.00"), 23)
    assert [reason.code for reason in row.verdict.counsels] == [ReasonCode.PROMISE_PENDING]
    assert "les factures qu’il couvre ne sont pas demandées" in row.verdict.counsels[0].sentence


def test_the_letter_asks_for_the_other_alone_breaks_no_rule_and_may_be_approved(house: House, agree: Agree) -> None:
    owe(house, LATE)
    agree.record_promise(PROMISE, NORA)
    draft = house.draft(DraftRequest("d1"), NORA)

    assert draft.invoice_numbers == ("F-777",)
    assert not any(word in draft.latest.text.body for word in ("F-118", "1\u202f200", "1\u202f533"))
    assert house.approve(draft.id, LEA).state is DraftState.APPROVED


@pytest.mark.parametrize("promise", [PROMISE, WHOLE])
def test_with_nothing_else_to_ask_for_the_promise_holds_the_client(house: House, agree: Agree, promise: object) -> None:
    agree.record_promise(promise, NORA)  # type: ignore[arg-type]  # one of two of its kind

    assert [reason.code for reason in case(house).verdict.blocking] == [ReasonCode.PROMISE_PENDING]
    with pytest.raises(NotRemindableError, match="attendez cette date"):
        house.draft(DraftRequest("d1"), NORA)


def test_a_promise_that_names_no_invoice_holds_the_client_whatever_else_is_late(house: House, agree: Agree) -> None:
    owe(house, LATE)
    agree.record_promise(PROMISE, NORA)
    agree.record_promise(WHOLE, NORA)

    assert [reason.code for reason in case(house).verdict.blocking] == [ReasonCode.PROMISE_PENDING]


@pytest.mark.parametrize("numbers", [("F-118",), ()])
def test_a_promise_of_one_euro_holds_neither_its_invoice_nor_the_client(
    house: House, agree: Agree, numbers: tuple[str, ...]
) -> None:
    owe(house, LATE)
    agree.record_promise(replace(PROMISE, amount=Decimal("1.00"), invoice_numbers=numbers), NORA)
    draft = house.draft(DraftRequest("d1"), NORA)

    assert row_of(house).amount == Decimal("1533.00")
    assert set(draft.invoice_numbers) == {"F-118", "F-777"}
    assert "moins du quart" in row_of(house).verdict.counsels[0].sentence
    assert house.approve(draft.id, LEA).state is DraftState.APPROVED


def test_a_sum_too_small_for_all_that_it_names_holds_the_oldest(house: House, agree: Agree) -> None:
    owe(house, replace(LATE, due_on=date(2026, 11, 20)))
    agree.record_promise(replace(PROMISE, amount=Decimal("1200.00"), invoice_numbers=("F-777", "F-118")), NORA)

    assert house.draft(DraftRequest("d1"), NORA).invoice_numbers == ("F-777",)
    assert "les factures qu’il couvre ne sont pas demandées" in row_of(house).verdict.counsels[0].sentence


def test_several_small_words_on_one_invoice_add_up(house: House, agree: Agree) -> None:
    owe(house, LATE)
    for day in (27, 30):
        word = replace(PROMISE, amount=Decimal("200.00"), due_on=date(2026, 11, day))
        agree.record_promise(word, NORA)

    assert row_of(house).amount == Decimal("333.00")


def test_an_invoice_named_twice_is_promised_once(agree: Agree) -> None:
    twice = replace(PROMISE, invoice_numbers=("F-118", "F-118"))

    with pytest.raises(NotAllowedError, match="dépasse ce qui reste dû"):
        agree.record_promise(replace(twice, amount=Decimal("2400.00")), NORA)
    assert agree.record_promise(twice, NORA).invoice_numbers == ("F-118",)


def test_a_day_more_than_a_year_ahead_is_refused_with_one_sentence(agree: Agree) -> None:
    with pytest.raises(NotAllowedError, match="à plus d’un an\u202f: vérifiez l’année"):
        agree.record_promise(replace(PROMISE, due_on=date(2036, 11, 30)), NORA)
    assert agree.record_promise(replace(PROMISE, due_on=date(2027, 5, 31)), NORA).due_on == date(2027, 5, 31)


def test_a_word_before_the_due_date_of_another_invoice_is_not_held_either(house: House, agree: Agree) -> None:
    owe(house, TO_COME)
    agree.record_promise(PROMISE, NORA)
    draft = house.draft(DraftRequest("d1", Stage.PRE_DUE), NORA)

    assert draft.invoice_numbers == ("F-777",)
    agree.record_promise(replace(PROMISE, invoice_numbers=("F-777",), amount=None), NORA)
    with pytest.raises(NotAllowedError):
        house.approve(draft.id, LEA)


def test_once_the_day_is_over_all_is_asked_again(house: House, agree: Agree) -> None:
    owe(house, LATE)
    agree.record_promise(PROMISE, NORA)
    house.wait(10)

    assert {item.invoice.number for item in case(house).net.remindable_items} == {"F-118", "F-777"}
    assert case(house).advice.broken_promise is not None


def test_what_was_drafted_before_the_promise_is_not_approved_after_it(house: House, agree: Agree) -> None:
    owe(house, LATE)
    draft = house.draft(DraftRequest("d1"), NORA)
    assert set(draft.invoice_numbers) == {"F-118", "F-777"}
    agree.record_promise(PROMISE, NORA)

    with pytest.raises(NotAllowedError, match="Le compte a bougé"):
        house.approve(draft.id, LEA)


def test_an_instalment_that_was_promised_is_not_asked_for_though_another_invoice_is_late(
    house: House, agree: Agree
) -> None:
    agree.settle_plan.accept("d1", agree.propose_plan(PLAN, NORA).id, YES, NORA)
    owe(house, LATE)
    house.wait(17)
    agree.record_promise(replace(PROMISE, on=house.clock.today(), due_on=date(2026, 12, 18)), NORA)

    assert case(house).verdict.green
    with house.unit_of_work() as uow:
        asked = case_of(uow, "d1", house.clock.today(), Stage.PLAN, Channel.EMAIL, intent=Intent.MISSED_INSTALMENT)
    assert ReasonCode.PROMISE_PENDING in [reason.code for reason in asked.verdict.blocking]


def test_a_plan_that_waits_for_its_answer_leaves_the_other_invoices_to_be_asked(house: House, agree: Agree) -> None:
    agree.propose_plan(PLAN, NORA)
    assert not row_of(house).ready
    owe(house, LATE)
    row = row_of(house)

    assert (row.ready, row.amount) == (True, Decimal("333.00"))
    assert [reason.code for reason in row.verdict.counsels] == [ReasonCode.PLAN_PROPOSED]
    assert house.draft(DraftRequest("d1"), NORA).invoice_numbers == ("F-777",)


def test_where_its_invoices_are_all_that_is_late_one_may_still_write_of_them(house: House, agree: Agree) -> None:
    owe(house, TO_COME)
    agree.propose_plan(PLAN, NORA)

    assert house.draft(DraftRequest("d1"), NORA).invoice_numbers == ("F-118",)


@pytest.mark.parametrize("typed", ["Merci de régler aussi F-118.", "Merci d’y joindre les 1 200,00 € de F-118."])
def test_who_types_in_what_is_promised_is_stopped(house: House, agree: Agree, typed: str) -> None:
    owe(house, LATE)
    agree.record_promise(PROMISE, NORA)
    draft = house.draft(DraftRequest("d1"), NORA)
    house.edit(draft.id, replace(draft.latest.text, body=f"{draft.latest.text.body}\n\n{typed}"), NORA)

    with pytest.raises(NotAllowedError, match="Un échéancier ou une promesse en cours vise cette facture"):
        house.approve(draft.id, LEA)
