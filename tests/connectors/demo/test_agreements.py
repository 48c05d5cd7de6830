"""The demonstration has a plan in good order, one with an instalment missed, and a discount that stands."""

from __future__ import annotations

from assistant.domain.commitments.plan_standing import PlanStatus
from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.open_account import open_account
from assistant.services.agreements.stand_agreements import stand_agreements
from tests.connectors.demo.book_facts import TODAY, book


def test_one_plan_is_kept_and_one_is_not() -> None:
    standings = {}
    for plan in book().plans:
        payments = tuple(payment for payment in book().payments if payment.debtor_id == plan.debtor_id)
        invoices = tuple(invoice for invoice in book().invoices if invoice.debtor_id == plan.debtor_id)
        net = open_account(plan.debtor_id, Movements(invoices, payments=payments), TODAY).netted()
        (standing,) = stand_agreements(net, (), (plan,), payments).plans
        standings[plan.debtor_id] = standing.status

    assert standings == {"debtor-005": PlanStatus.MISSED, "debtor-059": PlanStatus.IN_ORDER}


def test_a_discount_stands_before_the_due_date() -> None:
    (offer,) = book().discounts
    due = min(invoice.due_on for invoice in book().invoices if invoice.number in offer.invoice_numbers)

    assert offer.stands(TODAY)
    assert offer.until < due
