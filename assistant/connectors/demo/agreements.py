"""Agreements: the demonstration's payment plans and discounts, from each client's story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from assistant.connectors.demo.client import Client
from assistant.connectors.demo.sale import Sale
from assistant.connectors.demo.workday import workday_by, workday_from
from assistant.domain.commitments.payment_plan import PaymentPlan
from assistant.domain.commitments.plan_schedule import schedule
from assistant.domain.ledger.discount_offer import DiscountOffer
from assistant.domain.money import total

Sales = Mapping[str, list[Sale]]


def plans_of(clients: Sequence[Client], sales: Sales, today: date) -> tuple[PaymentPlan, ...]:
    """One plan a client who has one, on the whole of its items."""
    return tuple(_plan(client, sales[client.id], today) for client in clients if client.plan is not None)


def discounts_of(clients: Sequence[Client], sales: Sales, today: date) -> tuple[DiscountOffer, ...]:
    """One offer a client who has one, on all open items."""
    return tuple(_offer(client, sales[client.id], today) for client in clients if client.discount is not None)


def _plan(client: Client, sold: Sequence[Sale], today: date) -> PaymentPlan:
    line = client.plan
    assert line is not None
    by_item = {sale.item: sale for sale in sold}
    planned = [by_item[item] for item in line.items]
    accepted = None if line.accepted is None else workday_by(today + timedelta(days=line.accepted))
    return PaymentPlan(
        id=f"plan-{client.id}",
        debtor_id=client.id,
        proposed_on=workday_by(today + timedelta(days=line.on)),
        invoice_numbers=tuple(sale.number for sale in planned),
        instalments=schedule(
            total(sale.amount for sale in planned), line.count, today + timedelta(days=line.first), workday_from
        ),
        proposed_by=client.manager,
        accepted_on=accepted,
        accepted_by="" if accepted is None else f"{client.contacts[-1].f} {client.contacts[-1].l}",
    )


def _offer(client: Client, sold: Sequence[Sale], today: date) -> DiscountOffer:
    line = client.discount
    assert line is not None
    return DiscountOffer(
        id=f"discount-{client.id}",
        debtor_id=client.id,
        offered_on=workday_by(today + timedelta(days=line.on)),
        rate=line.rate,
        until=workday_by(today + timedelta(days=line.until)),
        invoice_numbers=tuple(sale.number for sale in sold if sale.item is not None),
        offered_by=client.manager,
    )
