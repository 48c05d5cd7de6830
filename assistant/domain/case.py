"""Case: all that a person sees of one client on one day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from assistant.domain.account import Account, Movements
from assistant.domain.advice import Advice
from assistant.domain.call_log import CallLog
from assistant.domain.correspondence import Message
from assistant.domain.debtor import Contact, Debtor
from assistant.domain.discount_offer import DiscountOffer
from assistant.domain.draft import Draft
from assistant.domain.dunning import PastReminder
from assistant.domain.gate import GateOverride, Verdict
from assistant.domain.payer import PayerCard
from assistant.domain.plan_standing import PlanStanding
from assistant.domain.promise import PromiseToPay
from assistant.domain.register import RegisterCard, RegisterTrait


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
