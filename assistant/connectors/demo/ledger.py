"""Ledger: the demonstration's movements, made from what was sold and from each client's story."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from assistant.connectors.demo.client import Client
from assistant.connectors.demo.sale import Sale
from assistant.connectors.demo.story_lines import Item
from assistant.connectors.demo.workday import workday_by
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Allocation, Payment
from assistant.domain.money import ZERO

SUPPLY_LEAD = timedelta(days=3)  # delivered up to three days before the invoice


@dataclass(slots=True)
class Ledger:
    """All movements so far, and the counters that number them."""

    today: date
    invoices: list[Invoice] = field(default_factory=list)
    credit_notes: list[CreditNote] = field(default_factory=list)
    payments: list[Payment] = field(default_factory=list)
    disputes: list[Dispute] = field(default_factory=list)

    def enter(self, client: Client, sales: list[Sale]) -> None:
        """Enter one client's movements."""
        for sale in sales:
            self._enter_invoice(sale)
        self._enter_past_payments(client, sales)
        by_item = {sale.item: sale for sale in sales if sale.item is not None}
        self._enter_story_money(client, by_item)
        self._enter_credit(client, by_item)
        self._enter_dispute(client, by_item)

    def _day(self, offset: int) -> date:
        return workday_by(self.today + timedelta(days=offset))

    def _enter_invoice(self, sale: Sale) -> None:
        label = sale.product.text[0].upper() + sale.product.text[1:]
        self.invoices.append(
            Invoice(
                id=f"invoice-{len(self.invoices) + 1:04d}",
                debtor_id=sale.client.id,
                number=sale.number,
                issued_on=sale.issued_on,
                due_on=sale.due_on,
                amount=sale.amount,
                label=label,
                purchase_order=sale.po,
                supplied_from=workday_by(sale.issued_on - SUPPLY_LEAD),
                supplied_to=sale.issued_on,
                einvoice_status=sale.status,
                einvoice_status_on=sale.issued_on + timedelta(days=2) if sale.status else None,
            )
        )
        if sale.credited:
            credited_on = min(workday_by(sale.issued_on + timedelta(days=9)), sale.paid_on or sale.due_on)
            self._add_credit(sale.client, credited_on, sale.credited, "Remise sur un défaut d’impression", sale.number)

    def _add_credit(self, client: Client, on: date, amount: Decimal, label: str, number: str = "") -> None:
        rank = len(self.credit_notes) + 1
        self.credit_notes.append(
            CreditNote(f"credit-{rank:03d}", client.id, f"A{on:%y}-{rank:03d}", on, amount, number, label=label)
        )

    def _enter_past_payments(self, client: Client, sales: list[Sale]) -> None:
        together: dict[date, list[Sale]] = defaultdict(list)
        for sale in sales:
            if sale.paid_on is not None:
                together[sale.paid_on].append(sale)
        for paid_on, settled in together.items():
            shares = tuple((sale.number, sale.amount - sale.credited) for sale in settled)
            self._add_payment(client, paid_on, sum((amount for _, amount in shares), ZERO), shares)

    def _enter_story_money(self, client: Client, by_item: dict[int, Sale]) -> None:
        for offset, amount, item in client.money:
            shares = ((by_item[item].number, amount),) if item != "" else ()
            self._add_payment(client, self._day(offset), amount, shares)

    def _add_payment(self, client: Client, on: date, amount: Decimal, shares: tuple[tuple[str, Decimal], ...]) -> None:
        numbers = " ".join(number for number, _ in shares)
        self.payments.append(
            Payment(
                id=f"payment-{len(self.payments) + 1:04d}",
                debtor_id=client.id,
                received_on=on,
                amount=amount,
                method="cheque" if client.post else "transfer",
                reference=f"VIR {client.name[:24].upper()} {numbers}".strip(),
                allocations=tuple(Allocation(number, share, on) for number, share in shares),
            )
        )

    def _enter_credit(self, client: Client, by_item: dict[int, Sale]) -> None:
        if client.credit is not None:
            line = client.credit
            self._add_credit(client, self._day(line.day), line.amount, line.label, _number(by_item, line.item))

    def _enter_dispute(self, client: Client, by_item: dict[int, Sale]) -> None:
        if client.dispute is None:
            return
        line = client.dispute
        self.disputes.append(
            Dispute(
                id=f"dispute-{len(self.disputes) + 1:03d}",
                debtor_id=client.id,
                invoice_number=by_item[line.item].number,
                opened_on=self._day(line.on),
                reason=line.reason,
                amount=line.amount,
                closed_on=None if line.closed is None else self._day(line.closed),
                note=line.note,
            )
        )


def _number(by_item: dict[int, Sale], item: Item) -> str:
    """The invoice number of a story item, "" for none."""
    return "" if item == "" else by_item[item].number
