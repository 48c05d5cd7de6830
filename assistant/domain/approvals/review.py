"""Review: the life of a draft, one transition table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from assistant.domain.errors import ForbiddenError, NotAllowedError
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import Role
from assistant.domain.written_words import told


class DraftState(StrEnum):
    """Where a draft stands."""

    DRAFTED = "drafted"
    SUBMITTED = "submitted"
    CHANGES_REQUESTED = "changes_requested"
    REFUSED = "refused"
    APPROVED = "approved"
    SENDING = "sending"  # claimed for the wire: nothing else may happen to it until its fate is known
    SENT = "sent"
    VOID = "void"  # an event sent it back: payment, dispute, promise, insolvency, bounce, or the approval lapsed


class ReviewAction(StrEnum):
    """What a person does to a draft."""

    EDIT = "edit"
    SUBMIT = "submit"
    APPROVE = "approve"
    SEND_BACK = "send_back"
    REFUSE = "refuse"
    WAIVE = "waive"
    CLAIM = "claim"
    RELEASE = "release"
    MARK_SENT = "mark_sent"
    UNMARK = "unmark"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class ReviewEvent:
    """One act on a draft version: who, when, what, and the reason where one is asked."""

    draft_id: str
    version: int
    action: ReviewAction
    user_id: str
    at: datetime
    reason: str = ""
    rule: str = ""  # the rule waived


TRANSITIONS: dict[tuple[DraftState, ReviewAction], DraftState] = {
    (DraftState.DRAFTED, ReviewAction.EDIT): DraftState.DRAFTED,
    (DraftState.DRAFTED, ReviewAction.WAIVE): DraftState.DRAFTED,
    (DraftState.DRAFTED, ReviewAction.SUBMIT): DraftState.SUBMITTED,
    (DraftState.DRAFTED, ReviewAction.APPROVE): DraftState.APPROVED,
    (DraftState.CHANGES_REQUESTED, ReviewAction.EDIT): DraftState.DRAFTED,
    (DraftState.CHANGES_REQUESTED, ReviewAction.SUBMIT): DraftState.SUBMITTED,
    (DraftState.SUBMITTED, ReviewAction.EDIT): DraftState.DRAFTED,
    (DraftState.SUBMITTED, ReviewAction.WAIVE): DraftState.SUBMITTED,
    (DraftState.SUBMITTED, ReviewAction.APPROVE): DraftState.APPROVED,
    (DraftState.SUBMITTED, ReviewAction.SEND_BACK): DraftState.CHANGES_REQUESTED,
    (DraftState.SUBMITTED, ReviewAction.REFUSE): DraftState.REFUSED,
    (DraftState.APPROVED, ReviewAction.EDIT): DraftState.DRAFTED,
    (DraftState.APPROVED, ReviewAction.SEND_BACK): DraftState.CHANGES_REQUESTED,
    (DraftState.APPROVED, ReviewAction.MARK_SENT): DraftState.SENT,
    (DraftState.APPROVED, ReviewAction.CLAIM): DraftState.SENDING,
    (DraftState.SENDING, ReviewAction.MARK_SENT): DraftState.SENT,
    (DraftState.SENDING, ReviewAction.RELEASE): DraftState.APPROVED,
    (DraftState.SENT, ReviewAction.UNMARK): DraftState.APPROVED,
    (DraftState.APPROVED, ReviewAction.VOID): DraftState.VOID,
    (DraftState.SUBMITTED, ReviewAction.VOID): DraftState.VOID,
    (DraftState.VOID, ReviewAction.EDIT): DraftState.DRAFTED,
}

NEEDS_REASON = frozenset({ReviewAction.SEND_BACK, ReviewAction.REFUSE, ReviewAction.WAIVE, ReviewAction.UNMARK})
_ACT_OF = {
    ReviewAction.APPROVE: Act.APPROVE,
    ReviewAction.SEND_BACK: Act.JUDGE,
    ReviewAction.REFUSE: Act.JUDGE,
    ReviewAction.CLAIM: Act.SEND,
    ReviewAction.RELEASE: Act.SEND,
    ReviewAction.MARK_SENT: Act.SEND,
    ReviewAction.UNMARK: Act.SEND,
}

_NOT_THEIRS = {
    Role.PHONE_AGENT: "Les appels ne relisent",
    Role.AUDITOR: "L’audit ne relit",
    Role.ADMINISTRATOR: "L’administration ne relit",
}


def act_of(action: ReviewAction) -> Act:
    """What a person must be allowed to do for it."""
    return _ACT_OF.get(action, Act.WRITE)


def next_state(state: DraftState, action: ReviewAction, role: Role, reason: str = "") -> DraftState:
    """The state after an act; raises NotAllowedError when the table, the role or a missing reason forbids it."""
    if (state, action) not in TRANSITIONS:
        raise NotAllowedError(
            "Cette action n’est plus possible dans l’état actuel du brouillon\u202f: rechargez la page."
        )
    submits = role is Role.PHONE_AGENT and action is ReviewAction.SUBMIT  # what an agent drafted after a call
    if not may(role, Act.WRITE) and not submits:
        raise ForbiddenError(f"{_NOT_THEIRS[role]} pas les courriers\u202f: demandez au suivi client.")
    if not submits and not may(role, act_of(action)):
        raise ForbiddenError("Seul un responsable peut renvoyer ou refuser un brouillon.")
    if action in NEEDS_REASON and not told(reason):
        raise NotAllowedError("Indiquez un motif\u202f: il sera conservé avec le brouillon.")
    return TRANSITIONS[state, action]
