"""The queue of calls: whom to call next, in whose hands each client is, and what an agent typed meanwhile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.domain.calls.call_claim import CLAIM_LASTS, CallClaim, CallNotes
from assistant.domain.errors import NotAllowedError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.authorise import authorise, authorise_for
from assistant.services.calls.call_pick import CallPick, Hindrance
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class CallQueue:
    """The day's list, less those whom nobody may dial now."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    list_worklist: ListWorklist

    def next(self, actor: User, skipped: Sequence[str] = (), *, any_hour: bool = False) -> str:
        """Claim the best client to call now; "" when nobody is left. ``skipped`` are left for later.

        A client is offered to who speaks their language, to anybody where no caller of the house does.
        ``any_hour``: only to read the sheet and prepare, since hours bind the dialling.

        Raises NotAllowedError.
        """
        authorise(actor, Act.CALL)
        rows = self.list_worklist(actor)
        now = self.clock.now()
        with self.unit_of_work() as uow:
            for debtor_id in CallPick.of(uow, actor, now, any_hour=any_hour).among(rows, frozenset(skipped)):
                if uow.calls.claim(CallClaim(debtor_id, actor.id, now + CLAIM_LASTS), now):
                    uow.commit()
                    return debtor_id
        return ""

    def passed_over(
        self, actor: User, skipped: Sequence[str] = (), before: str = "", *, any_hour: bool = False
    ) -> Mapping[Hindrance, int]:
        """How many of the list of calls cannot be dialled now, by reason: all, or those that stand above ``before``.

        Raises NotAllowedError.
        """
        authorise(actor, Act.CALL)
        rows = self.list_worklist(actor)
        with self.unit_of_work() as uow:
            pick = CallPick.of(uow, actor, self.clock.now(), any_hour=any_hour)
            return pick.passed_over(rows, frozenset(skipped), before)

    def take(self, debtor_id: str, actor: User) -> CallNotes:
        """Claim one client and give the notes of the call as they stand; raises NotAllowedError, NotFoundError."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.CALL, debtor_id, self.clock.today())
            if not uow.calls.claim(CallClaim(debtor_id, actor.id, now + CLAIM_LASTS), now):
                raise NotAllowedError("Un autre agent a ce client en ligne\u202f: prenez l’appel suivant.")
            notes = uow.calls.notes(debtor_id, actor.id)
            if notes is None:
                notes = CallNotes(debtor_id, actor.id, "", now)
                uow.calls.keep_notes(notes)
            uow.commit()
        return notes

    def keep_notes(self, notes: CallNotes, actor: User) -> None:
        """Keep what this agent typed so far: closing the window loses nothing; raises NotFoundError."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.CALL, notes.debtor_id, self.clock.today())
            uow.calls.keep_notes(replace(notes, agent_id=actor.id))
            uow.commit()

    def leave(self, debtor_id: str, actor: User) -> None:
        """Free a client without a call; notes already typed wait for the next time."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.CALL, debtor_id, self.clock.today())
            notes = uow.calls.notes(debtor_id, actor.id)
            if notes is not None and not notes.text.strip():
                uow.calls.drop_notes(debtor_id, actor.id)
            uow.calls.release(debtor_id, actor.id)
            uow.commit()

    def open_calls(self, actor: User) -> tuple[str, ...]:
        """The clients whom this agent holds: a call that a closed window left behind."""
        authorise(actor, Act.CALL)
        now = self.clock.now()
        with self.unit_of_work() as uow:
            return tuple(key for key, claim in uow.calls.claims(now).items() if claim.agent_id == actor.id)
