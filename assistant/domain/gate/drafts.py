"""Drafts: nothing leaves twice, and no two letters to one debtor are on their way at once."""

from __future__ import annotations

from datetime import date
from typing import Final

from assistant.domain.approvals.review import DraftState
from assistant.domain.gate.candidate import Candidate, GateMoment
from assistant.domain.gate.reason import Overrider, Reason, ReasonCode

_BINDING: Final = frozenset({GateMoment.APPROVAL, GateMoment.SENDING})
_ON_ITS_WAY: Final = {  # the nearest to the client first
    DraftState.SENDING: "Un courrier est en cours d’envoi, sans réponse\u202f: dites d’abord s’il est parti.",
    DraftState.APPROVED: "Un courrier approuvé attend de partir\u202f: envoyez-le d’abord, ou retirez-le.",
    DraftState.SUBMITTED: "Un courrier soumis attend sa validation\u202f: attendez qu’il soit parti ou refusé.",
}
ON_THEIR_WAY: Final = tuple(_ON_ITS_WAY)


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
    """Another letter to this debtor waits to leave, or is on the wire and nobody knows whether it arrived.

    Two are never approved at once; before there is a draft, one that waits counsels to wait for it.
    """
    if not candidate.drafts:  # nearly every client
        return None
    waits = {DraftState.SENDING} | ({DraftState.APPROVED} if candidate.moment is GateMoment.APPROVAL else set())
    states = {other.state for other in candidate.other_drafts}
    if candidate.moment in _BINDING and not waits.isdisjoint(states):
        return Reason(
            ReasonCode.ANOTHER_DRAFT,
            "Un autre courrier approuvé attend de partir chez ce client, ou est parti sans réponse du serveur\u202f: "
            "réglez-le d’abord.",
            override=Overrider.TEAM_LEAD,
        )
    nearest = next((state for state in ON_THEIR_WAY if state in states), None)
    return None if candidate.draft_id or nearest is None else on_its_way(nearest)


def on_its_way(state: DraftState) -> Reason:
    """Why whoever would write or call had better wait: a letter is in that state, one of ON_THEIR_WAY."""
    return Reason(ReasonCode.ANOTHER_DRAFT, _ON_ITS_WAY[state], blocks=False)
