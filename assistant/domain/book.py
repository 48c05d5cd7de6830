"""Book: a creditor's whole ledger and correspondence, as a source hands it over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from assistant.domain.account_flag import AccountFlag
from assistant.domain.call_log import CallLog
from assistant.domain.correspondence import Message
from assistant.domain.creditor import Creditor
from assistant.domain.debtor import Debtor
from assistant.domain.discount_offer import DiscountOffer
from assistant.domain.dispute import Dispute
from assistant.domain.dunning import PastReminder
from assistant.domain.invoice import CreditNote, Invoice
from assistant.domain.payment import Payment
from assistant.domain.payment_plan import PaymentPlan
from assistant.domain.policy import HousePolicy
from assistant.domain.promise import PromiseToPay
from assistant.domain.user import User


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
