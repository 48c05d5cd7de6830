"""The facts that rules check a letter against are the ledger's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.fact_kinds import EventKind, Surrounding
from assistant.domain.ledger.dispute import Dispute, DisputeReason
from assistant.domain.mail.correspondence import Channel, Direction
from assistant.domain.writing.situation import Situation
from assistant.services.writing.letter_facts import Surroundings, letter_facts
from tests.domain.plans_of_tests import PLAN
from tests.services.house_of_tests import CLAIRE, CREDITOR, MAILS, MORIN, House, bill
from tests.services.situations import situation_of

PRINTED = frozenset({Surrounding.IDENTITY, Surrounding.DATE})


@pytest.fixture
def situation(tmp_path: Path) -> Situation:
    house = House(tmp_path)
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices([replace(bill("F-late", "d1", "50.00"), due_on=date(2026, 12, 20))])
        uow.commit()
    house.pay("200.00")
    return situation_of(tmp_path, house=house)


def test_every_invoice_is_there_and_those_of_the_letter_are_selected(situation: Situation) -> None:
    facts = letter_facts(situation, Surroundings(PRINTED))
    by_number = {invoice.number: invoice for invoice in facts.invoices}

    assert set(by_number) == {"F-118", "F-late"}
    assert [number for number, invoice in by_number.items() if invoice.selected] == ["F-118"]
    assert (by_number["F-118"].paid, by_number["F-118"].residual) == (Decimal("200.00"), Decimal("1000.00"))
    assert by_number["F-118"].paid_on == date(2026, 11, 23)


def test_an_invoice_that_a_running_plan_pays_is_marked(situation: Situation) -> None:
    plan = replace(PLAN, invoice_numbers=("F-late",))
    facts = letter_facts(replace(situation, plans=(PlanStanding(plan, PlanStatus.IN_ORDER),)), Surroundings(PRINTED))
    offered = replace(situation, plans=(PlanStanding(plan, PlanStatus.PROPOSED),))

    assert [invoice.number for invoice in facts.invoices if invoice.deferred] == ["F-late"]
    assert not any(invoice.deferred for invoice in letter_facts(offered, Surroundings(PRINTED)).invoices)


def test_an_invoice_that_a_promise_waits_on_is_marked_where_the_letter_is_about_others(situation: Situation) -> None:
    waits = PromiseToPay("p1", "d1", date(2026, 11, 20), date(2026, 11, 30), invoice_numbers=("F-late", "F-118"))
    named, whole = replace(situation, promises=(waits,)), replace(waits, invoice_numbers=())

    assert [one.number for one in letter_facts(named, Surroundings(PRINTED)).invoices if one.deferred] == ["F-late"]
    facts = letter_facts(replace(situation, promises=(whole,)), Surroundings(PRINTED))
    assert not any(one.deferred for one in facts.invoices)


def test_a_promise_that_waits_on_other_invoices_is_told_apart(situation: Situation) -> None:
    here = PromiseToPay("p1", "d1", date(2026, 11, 20), date(2026, 11, 30), invoice_numbers=("F-118",))
    there = replace(here, id="p2", invoice_numbers=("F-late",))
    whole = replace(here, id="p3", invoice_numbers=())
    facts = letter_facts(replace(situation, promises=(here, there, whole)), Surroundings(PRINTED))

    assert [promise.status for promise in facts.promises] == ["pending", "elsewhere", "pending"]


def test_they_name_creditor_debtor_and_contact(situation: Situation) -> None:
    facts = letter_facts(situation, Surroundings(PRINTED))

    assert (facts.creditor.name, facts.creditor.iban) == (CREDITOR.name, CREDITOR.iban)
    assert (facts.debtor.name, facts.debtor.contacts[0].last_name) == (MORIN.name, CLAIRE.last_name)
    assert facts.surroundings == PRINTED
    assert facts.payment_deadline == situation.payment_deadline


def test_a_dispute_and_an_electronic_status_are_told(situation: Situation) -> None:
    dispute = Dispute("l1", "d1", "F-118", date(2026, 11, 2), DisputeReason.QUALITY, Decimal("100.00"))
    account = situation.account
    items = tuple(
        replace(
            item,
            dispute=dispute,
            disputed=Decimal("100.00"),
            invoice=replace(item.invoice, einvoice_status="refused", einvoice_status_on=date(2026, 11, 3)),
        )
        for item in account.items
    )
    told = letter_facts(replace(situation, account=replace(account, items=items)), Surroundings(PRINTED)).invoices[0]

    assert (told.disputed, told.disputed_on) == (True, date(2026, 11, 2))
    assert told.undisputed == told.residual - Decimal("100.00")
    assert told.einvoice_status is not None
    assert told.einvoice_status.status == "refused"


def test_past_exchanges_become_events(situation: Situation) -> None:
    mails = (
        MAILS[0],
        replace(MAILS[1], direction=Direction.OUT),
        replace(MAILS[2], channel=Channel.PHONE),
    )
    events = letter_facts(situation, Surroundings(PRINTED, mails)).events or ()

    assert [event.kind for event in events] == [EventKind.MAIL_IN, EventKind.MAIL_OUT, EventKind.CALL]


def test_the_day_on_which_the_claim_lapses_is_that_of_the_oldest_invoice(tmp_path: Path) -> None:
    facts = letter_facts(situation_of(tmp_path, house=House(tmp_path)), Surroundings(PRINTED))

    assert facts.limitation_date == date(2031, 10, 30)


def test_a_part_payment_begins_limitation_anew(situation: Situation) -> None:
    assert letter_facts(situation, Surroundings(PRINTED)).limitation_date == date(2031, 11, 23)
