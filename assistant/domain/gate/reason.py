"""Reason of the gate: one French line, whether it blocks, and who may set it aside."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import Role


class ReasonCode(StrEnum):
    """Why a debtor may not be reminded, or not yet."""

    NOTHING_DUE = "nothing_due"
    COVERED = "covered"
    CREDIT_TO_NET = "credit_to_net"
    UNDER_TOLERANCE = "under_tolerance"
    TRIGGER_DELAY = "trigger_delay"
    FACTORED = "factored"
    DISPUTED = "disputed"
    PROMISE_PENDING = "promise_pending"
    PLAN_IN_ORDER = "plan_in_order"
    PLAN_MISSED = "plan_missed"
    PLAN_PROPOSED = "plan_proposed"
    REPLY = "reply"
    INSOLVENCY = "insolvency"
    INSOLVENCY_UNCHECKED = "insolvency_unchecked"
    NO_ADDRESS = "no_address"
    BOUNCED = "bounced"
    TOO_RECENT = "too_recent"
    CONTACT_BUDGET = "contact_budget"
    STALE_BANK_DATA = "stale_bank_data"
    TIME_BARRED = "time_barred"
    EINVOICE_STOPPED = "einvoice_stopped"
    ALREADY_SENT = "already_sent"
    ANOTHER_DRAFT = "another_draft"
    EXCLUDED = "excluded"
    HANDED_OVER = "handed_over"
    AUTOMATIC_PAYMENT = "automatic_payment"
    PAUSED = "paused"
    BLACKOUT = "blackout"
    PAYMENT_ANNOUNCED = "payment_announced"


class Overrider(StrEnum):
    """Who may set a reason aside."""

    NOBODY = "nobody"
    ACCOUNT_MANAGER = "account_manager"
    TEAM_LEAD = "team_lead"

    def allows(self, role: Role) -> bool:
        """Whether a person of that role may; a team lead may what an account manager may."""
        if self is Overrider.NOBODY or not may(role, Act.OVERRIDE):
            return False
        return self is Overrider.ACCOUNT_MANAGER or may(role, Act.JUDGE)


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason in one French line; ``blocks`` is False for one that only counsels.

    ``waits``: the day's list leaves the client for later. ``overridden_by`` is the id of the user who set it aside.
    """

    code: ReasonCode
    sentence: str
    blocks: bool = True
    override: Overrider = Overrider.NOBODY
    waits: bool = True
    overridden_by: str = ""
