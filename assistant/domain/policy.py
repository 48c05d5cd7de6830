"""House policy: what a team lead sets for the whole house."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from assistant.domain.approvals.approval_policy import ApprovalPolicy
from assistant.domain.calls.call_rhythm import CallRhythm
from assistant.domain.dispatch.sending_window import OFFICE_HOURS, SendingWindow
from assistant.domain.reminders.escalation import Escalation


@dataclass(frozen=True, slots=True)
class HousePolicy:
    """Defaults of the house. Days are calendar days unless said; ``contract_rate`` is per cent a year.

    ``voice`` is "je" or "nous"; ``payment_means`` French words such as "virement" and "carte". An item is asked for
    once it is past due for more than ``trigger_delay_days``. ``bank_days`` (``bank_days_notice`` before a formal
    notice) is how old bank data may be, ``matching_days`` how long an announced payment is waited for: business days.
    ``closed_days`` are the house's own black-out days. ``rather_before``: what falls on a closed day is due before it.
    An account manager or a phone agent proposes plans within ``plan_*_max``, a team lead beyond;
    ``discount_rate_max`` None: no discount is offered.
    """

    voice: str = "nous"
    contract_rate: Decimal | None = None
    contract_rate_proof: str = ""
    payment_means: tuple[str, ...] = ("virement",)
    deadline_days: int = 8
    formal_notice_days: int = 15
    min_contact_interval_days: int = 7
    tolerance: Decimal = Decimal("5.00")
    approval_lifetime_days: int = 3
    attach_invoices: bool = True
    trigger_delay_days: int = 0
    contacts_a_week: int = 3
    contacts_a_month: int = 6
    bank_days: int = 2
    bank_days_notice: int = 1
    matching_days: int = 5
    bodacc_age_days: int = 90
    sending_windows: tuple[SendingWindow, ...] = (OFFICE_HOURS,)
    closed_days: tuple[date, ...] = ()
    rather_before: bool = True
    calls_recorded: bool = False
    plan_instalments_max: int = 3
    plan_days_max: int = 90
    discount_rate_max: Decimal | None = None
    escalation: Escalation = field(default_factory=Escalation)
    approvals: ApprovalPolicy = field(default_factory=ApprovalPolicy)
    calls: CallRhythm = field(default_factory=CallRhythm)

    @property
    def proven_rate(self) -> Decimal | None:
        """The agreed rate where its proof is on file (legal.md GR-023); None: the law's rate."""
        return self.contract_rate if self.contract_rate_proof.strip() else None
