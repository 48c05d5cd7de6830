"""Drafts: nothing leaves twice, and no two letters to one debtor are on their way at once."""

from __future__ import annotations

from datetime import date
from typing import Final

from assistant.domain.gate.candidate import Candidate, GateMoment
from assistant.domain.gate.reason import Overrider, Reason, ReasonCode
from assistant.domain.review import DraftState

_BINDING: Final = frozenset({GateMoment.APPROVAL, GateMoment.SENDING})


def already_sent(candidate: Candidate, _as_of: date) -> Reason | None:
    """The very text was sent to this debtor before."""
    own = candidate.own_draft
    if own is None or candidate.moment not in _BINDING:
        return None
    if not any(other.state is DraftState.SENT and other.words == own.words for other in candidate.other_drafts):
        return None
    return Reason(
        ReasonCode.ALREADY_SENT,
        "Ce client a déjà reçu exactement ce texte\u202f: rédigez-en un nouveau.",
        override=Overrider.TEAM_LEAD,
    )


def another_draft(candidate: Candidate, _as_of: date) -> Reason | None:
    """Another letter to this debtor is approved and has not left; of two, the first to leave voids the other."""
    if candidate.moment is not GateMoment.APPROVAL:
        return None
    if all(other.state is not DraftState.APPROVED for other in candidate.other_drafts):
        return None
    return Reason(
        ReasonCode.ANOTHER_DRAFT,
        "Un autre courrier approuvé attend déjà de partir chez ce client\u202f: "
        "envoyez-le ou renvoyez-le à son auteur.",
        override=Overrider.TEAM_LEAD,
    )
