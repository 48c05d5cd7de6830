"""Situation: all that a writer is given about one letter to write."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from assistant.domain.calls.call_log import CallLog
from assistant.domain.commitments.plan_standing import PlanStanding
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.account import Account, OpenItem
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.domain.ledger.discount_offer import DiscountOffer
from assistant.domain.mail.correspondence import Channel, Passage
from assistant.domain.mail.reply import ReplyKind
from assistant.domain.money import ZERO, total
from assistant.domain.people.user import User
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.register import AddressForm, RegisterCard


@dataclass(frozen=True, slots=True)
class Situation:
    """One letter to write, as of one day.

    ``items`` are the invoices that the letter is about. ``address_form`` is the form of this letter (a formal
    notice to a tu client is written in vous). ``firmness`` runs from 0 to 4. ``used_paragraphs`` are the paragraph
    ids of this client's earlier letters, latest first, so that no opening comes twice running.
    ``interest`` and ``indemnity`` are euros when code computed them for this letter, else None; ``unconfirmed_rates``
    the half-years whose rates they use though confirmed in part only. ``promise``, ``plan`` and ``discount`` are what
    a letter of that ``intent`` is about, ``plans`` all plans of the client as they stand; ``call`` the call that it
    confirms.
    """

    as_of: date
    stage: Stage
    channel: Channel
    debtor: Debtor
    creditor: Creditor
    policy: HousePolicy
    author: User
    account: Account
    items: tuple[OpenItem, ...]
    register_card: RegisterCard
    address_form: AddressForm
    firmness: int
    contact: Contact | None = None
    payment_deadline: date | None = None
    history: tuple[PastReminder, ...] = ()
    broken_promise: PromiseToPay | None = None
    promises: tuple[PromiseToPay, ...] = ()
    evidence: tuple[Passage, ...] = ()
    no_correspondence: bool = False
    attachments: tuple[str, ...] = ()
    interest: Decimal | None = None
    indemnity: Decimal | None = None
    unconfirmed_rates: tuple[date, ...] = ()
    used_paragraphs: tuple[str, ...] = field(default=())
    intent: Intent = Intent.REMINDER
    promise: PromiseToPay | None = None
    plan: PlanStanding | None = None
    plans: tuple[PlanStanding, ...] = ()
    discount: DiscountOffer | None = None
    call: CallLog | None = None
    answers: ReplyKind | None = None  # what the message said that this letter answers

    @property
    def has_partial_payment(self) -> bool:
        """Whether one of the invoices was paid in part."""
        return any(item.paid > 0 for item in self.items)

    @property
    def principal(self) -> Decimal:
        """Euros including tax that the invoices leave undisputed."""
        return total(item.undisputed for item in self.items)

    @property
    def total_claimed(self) -> Decimal | None:
        """Principal, interest and indemnity in euros; None where code did not compute both, or a part is contested."""
        if self.interest is None or self.indemnity is None or any(item.disputed > ZERO for item in self.items):
            return None
        return self.principal + self.interest + self.indemnity
