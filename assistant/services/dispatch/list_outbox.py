"""List the outbox: what waits, what is uncertain, what failed, what came back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from assistant.domain.approvals.review import DraftState
from assistant.domain.dispatch.sending import Sending, SendingState
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.authorise import authorise, authorised_draft, within_reach
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

_RECENT = timedelta(days=14)  # an older refusal or return is nobody's work of the day
_OPEN = (SendingState.QUEUED, SendingState.SENDING, SendingState.UNCERTAIN, SendingState.FAILED)


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A sending as it stands now, with its draft and the client's name."""

    sending: Sending
    draft: Draft
    client: str


@dataclass(frozen=True, slots=True)
class ListOutbox:
    """Reads only."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, actor: User) -> tuple[OutboxRow, ...]:
        """What asks for somebody's eye, oldest first: queued, on the wire, uncertain, failed, and sent back."""
        authorise(actor, Act.READ)
        now = self.clock.now()
        with self.unit_of_work() as uow:
            seen = within_reach(uow, actor, self.clock.today())
            open_ones = [
                one for one in uow.sendings.in_state(*_OPEN) if one.queued_at > now - _RECENT or not one.is_settled
            ]
            returned = [one for one in uow.sendings.bounced() if one.queued_at > now - _RECENT]
            rows = self._rows(uow, [one for one in (*open_ones, *returned) if one.debtor_id in seen])
        return tuple(row for row in rows if not _is_over(row))

    def of(self, draft_id: str, actor: User) -> Sending | None:
        """The sending of one draft as it stands now."""
        with self.unit_of_work() as uow:
            authorised_draft(uow, actor, Act.READ, draft_id, self.clock.today())
            found = uow.sendings.get(draft_id)
        return None if found is None else found.stands(self.clock.now())

    def _rows(self, uow: UnitOfWork, sendings: Sequence[Sending]) -> list[OutboxRow]:
        names = {debtor.id: debtor.name for debtor in uow.debtors.names()} if sendings else {}
        return [
            OutboxRow(one.stands(self.clock.now()), uow.drafts.get(one.draft_id), names.get(one.debtor_id, ""))
            for one in sendings
        ]


def _is_over(row: OutboxRow) -> bool:
    """A refusal whose draft was written anew or refused since: nothing is left to do about it."""
    done = row.draft.state in {DraftState.DRAFTED, DraftState.SUBMITTED, DraftState.REFUSED}
    return row.sending.state is SendingState.FAILED and done
