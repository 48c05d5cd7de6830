"""Ask the gate about one client, as it would answer at the moment of sending: everything binds then."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from assistant.domain.gate import GateMoment, Verdict
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.accounts.open_case import case_of
from assistant.services.authorise import authorise_for
from assistant.services.gate.gate_ground import GateWish
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class AskGate:
    """Reads the ledger of one client as it stands, or as it stood on another day."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, debtor_id: str, actor: User, as_of: date | None = None) -> Verdict:
        """The verdict; ``as_of`` None for now, else from the first minute of that day. Raises NotFoundError.

        It tells no hour where what is asked of this very moment could leave at once.
        """
        today = self.clock.today()
        day = as_of or today
        wish = GateWish(GateMoment.SENDING, self.clock.now() if day == today else None)
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.READ, debtor_id, today)
            verdict = case_of(uow, debtor_id, day, wish=wish).verdict
        return replace(verdict, not_before=None) if verdict.not_before == wish.now else verdict
