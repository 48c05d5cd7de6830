"""Opening an account: movements of one debtor, rebuilt into what is owed on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal

from assistant.domain.ledger.account import Account, Movements, OpenItem
from assistant.domain.ledger.account_flag import flags_by_invoice
from assistant.domain.ledger.bookings import (
    credited_by_invoice,
    disputes_by_invoice,
    paid_by_invoice,
    take_over,
    written_off_by_invoice,
)
from assistant.domain.ledger.invoice import Invoice
from assistant.domain.ledger.item_sums import contested_of, sums_of
from assistant.domain.ledger.payment import Payment
from assistant.domain.ledger.settlement import settlements_by_invoice
from assistant.domain.money import ZERO, total


def open_account(debtor_id: str, movements: Movements, as_of: date) -> Account:
    """Rebuild the account at the end of ``as_of``; a later movement changes nothing."""
    if movements.are_invoices_alone:
        untouched = [OpenItem(one, ZERO, ZERO, one.amount) for one in movements.invoices if one.issued_on <= as_of]
        return Account(debtor_id, as_of, tuple(sorted(untouched, key=_by_due_date)))
    credited, free_credit = credited_by_invoice(movements.credit_notes, as_of)
    payments, taken_over = take_over(movements.invoices, movements.payments, credited, as_of)
    paid, last_paid = paid_by_invoice(payments, as_of)
    given_up = written_off_by_invoice(movements.write_offs, as_of)
    disputes = disputes_by_invoice(movements.disputes, as_of)
    settlements = settlements_by_invoice(payments, movements.credit_notes, as_of)
    flags = flags_by_invoice(movements.flags, movements.invoices, as_of)
    replaces = _replaced_by(movements.invoices, taken_over)
    items = []
    for invoice in movements.invoices:
        number = invoice.number
        if invoice.issued_on > as_of:
            continue
        lost = None if number in taken_over else given_up.get(number, ZERO)
        sums = sums_of(invoice.amount, paid.get(number, ZERO), credited.get(number, ZERO), lost)
        contested = disputes.get(number, ())
        items.append(
            OpenItem(
                invoice,
                sums.paid,
                sums.credited,
                sums.residual,
                contested_of(contested, sums.residual),
                contested[0] if contested else None,
                last_paid.get(number),
                settlements.get(number, ()),
                sums.written_off,
                flags.get(number),
                replaces=replaces.get(number, ()),
                replaced=number in taken_over,
            )
        )
    items.sort(key=_by_due_date)
    unapplied, overcredited = _left_over(items, payments, paid, credited, as_of)
    return Account(debtor_id, as_of, tuple(items), unapplied, free_credit + overcredited)


def _by_due_date(item: OpenItem) -> tuple[date, str]:
    return item.invoice.due_on, item.invoice.number


def _left_over(
    items: Collection[OpenItem],
    payments: Collection[Payment],
    paid: Mapping[str, Decimal],
    credited: Mapping[str, Decimal],
    as_of: date,
) -> tuple[Decimal, Decimal]:
    """Money received and credit notes that no invoice took, in euros.

    What an invoice got beyond its amount is the debtor's still: a credit note on a paid invoice, for one.
    """
    if not payments and not credited:  # nearly every client, once what is settled is left out
        return ZERO, ZERO
    received = total(payment.amount for payment in payments if payment.stands(as_of))
    overpaid = total(paid.get(item.invoice.number, ZERO) - item.paid for item in items)
    overcredited = total(credited.get(item.invoice.number, ZERO) - item.credited for item in items)
    return received - total(paid.values()) + overpaid, overcredited


def _replaced_by(invoices: Iterable[Invoice], taken_over: Mapping[str, str]) -> dict[str, tuple[Invoice, ...]]:
    """The invoices whose place each one took, by its number."""
    replaced: dict[str, tuple[Invoice, ...]] = {}
    for invoice in invoices if taken_over else ():
        heir = taken_over.get(invoice.number)
        if heir is not None:
            replaced[heir] = (*replaced.get(heir, ()), invoice)
    return replaced
