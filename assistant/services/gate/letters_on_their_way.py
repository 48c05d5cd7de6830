"""Letters on their way: submitted, approved or on the wire; the list, the scenarios and the calendar tell the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.domain.approvals.review import DraftState
from assistant.domain.gate.drafts import ON_THEIR_WAY, on_its_way
from assistant.domain.gate.reason import Reason
from assistant.services.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class LetterOnItsWay:
    """The letter of a client that is nearest to leaving."""

    draft_id: str
    state: DraftState

    @property
    def reason(self) -> Reason:
        """Why no other one is written meanwhile, in the gate's own words."""
        return on_its_way(self.state)


def letters_on_their_way(uow: UnitOfWork) -> Mapping[str, LetterOnItsWay]:
    """By client; the gate asks the same of one client's drafts."""
    nearest_last = reversed(ON_THEIR_WAY)
    return {
        debtor_id: LetterOnItsWay(draft_id, state)
        for state in nearest_last
        for debtor_id, draft_id in uow.drafts.pending(state).items()
    }
