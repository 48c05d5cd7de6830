"""Drafts: nothing leaves twice, and no two letters to one debtor are on their way at once."""

from __future__ import annotations

from datetime import date
from typing import Final

from assistant.domain.approvals.review import DraftState
from assistant.domain.gate.candidate import Candidate, GateMoment
from assistant.domain.gate.reason import Overrider, Reason, ReasonCode

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
    """Another letter to this debtor waits to leave, or is on the wire and nobody knows whether it arrived."""
    if candidate.moment not in _BINDING:
        return None
    waits = {DraftState.SENDING} | ({DraftState.APPROVED} if candidate.moment is GateMoment.APPROVAL else set())
    if waits.isdisjoint(other.state for other in candidate.other_drafts):
        return None
    return Reason(
        ReasonCode.ANOTHER_DRAFT,
        "Un autre courrier approuvé attend de partir chez ce client, ou est parti sans réponse du serveur\u202f: "
        "réglez-le d’abord.",
        override=Overrider.TEAM_LEAD,
    )
