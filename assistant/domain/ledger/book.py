"""Book: a creditor's whole ledger and correspondence, as a source hands it over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from assistant.domain.calls.call_log import CallLog
from assistant.domain.commitments.payment_plan import PaymentPlan
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.account_flag import AccountFlag
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Debtor
from assistant.domain.ledger.discount_offer import DiscountOffer
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Payment
from assistant.domain.mail.correspondence import Message
from assistant.domain.people.user import User
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.dunning import PastReminder


@dataclass(frozen=True, slots=True)
class Book:
    """Everything; ``reminders`` by debtor id, oldest first; ``bank_data_until`` in UTC."""

    creditor: Creditor
    policy: HousePolicy
    users: tuple[User, ...]
    debtors: tuple[Debtor, ...]
    invoices: tuple[Invoice, ...]
    credit_notes: tuple[CreditNote, ...]
    payments: tuple[Payment, ...]
    disputes: tuple[Dispute, ...]
    promises: tuple[PromiseToPay, ...]
    messages: tuple[Message, ...]
    reminders: Mapping[str, tuple[PastReminder, ...]]
    bank_data_until: datetime
    plans: tuple[PaymentPlan, ...] = ()
    discounts: tuple[DiscountOffer, ...] = ()
    flags: tuple[AccountFlag, ...] = ()
    calls: tuple[CallLog, ...] = ()
