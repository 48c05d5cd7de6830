"""Witness refusals: an act that a person was refused is noted in the trail, never so often that a loop fills it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from assistant.domain.errors import ForbiddenError, NotFoundError, OutOfReachError, StorageError
from assistant.domain.people.credential import LONGEST_WAIT
from assistant.domain.people.user import User
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

REFUSED_ACT = "act_refused"


@dataclass(frozen=True, slots=True)
class WitnessRefusals:
    """As at the door: the first five are noted at once, then one after a quiet time that doubles up to an hour."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, error: ForbiddenError | OutOfReachError, actor: User, act: str, aimed_at: str) -> None:
        """Note which use case, which id, whose; ids alone. A trail that cannot be written does not hide the refusal."""
        now, key = self.clock.now(), f"refused:{actor.id}"
        with suppress(StorageError), self.unit_of_work() as uow:
            before = uow.access.tries(key)
            after = before.failed(now)
            uow.access.set_tries(after)
            opens = before.open_at()
            if opens is None or not now < opens <= now + LONGEST_WAIT:  # further off, a clock was set back since
                why = "role" if isinstance(error, ForbiddenError) else "reach"
                details = {"act": act, "why": why, "times": str(after.failures)}
                uow.audit.append(
                    at=now, user_id=actor.id, action=REFUSED_ACT, subject_id=_known(uow, aimed_at), details=details
                )
            uow.commit()


def _known(uow: UnitOfWork, said: str) -> str:
    """The id where the book has it, "" for any other word: what a person typed may name somebody."""
    for find in (uow.debtors.get, uow.drafts.get):
        with suppress(NotFoundError):
            return find(said).id
    return said if said in {user.id for user in uow.house.users()} else ""
