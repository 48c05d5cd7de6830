"""Case: all that a person sees of one client on one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from assistant.domain.calls.call_log import CallLog
from assistant.domain.commitments.plan_standing import PlanStanding
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.gate import GateOverride, Verdict
from assistant.domain.ledger.account import Account, Movements
from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.domain.ledger.discount_offer import DiscountOffer
from assistant.domain.ledger.payer import PayerCard
from assistant.domain.mail.correspondence import Message
from assistant.domain.reminders.advice import Advice
from assistant.domain.reminders.dunning import PastReminder
from assistant.domain.writing.draft import Draft
from assistant.domain.writing.register import RegisterCard, RegisterTrait


@dataclass(frozen=True, slots=True)
class Case:
    """One client as of a day; ``account`` shows what is booked, ``net`` what may be asked after netting.

    ``calls`` are read for a call and for a letter that confirms one, and for no other.
    """

    as_of: date
    debtor: Debtor
    movements: Movements
    account: Account
    net: Account
    messages: tuple[Message, ...]
    reminders: tuple[PastReminder, ...]
    promises: tuple[PromiseToPay, ...]
    register_card: RegisterCard
    locks: Mapping[RegisterTrait, str]
    payer: PayerCard
    drafts: tuple[Draft, ...]
    verdict: Verdict
    advice: Advice
    contact: Contact | None
    movement_lines: tuple[str, ...]
    overrides: tuple[GateOverride, ...] = ()
    plans: tuple[PlanStanding, ...] = ()
    discounts: tuple[DiscountOffer, ...] = ()
    calls: tuple[CallLog, ...] = ()
