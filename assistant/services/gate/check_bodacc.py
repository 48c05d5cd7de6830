"""Record that somebody looked for insolvency proceedings of a client at the BODACC."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise_for
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class CheckBodacc:
    """The look itself is a person's: the program makes no request to the outside."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, debtor_id: str, actor: User) -> None:
        """Nothing was found today; raises NotAllowedError, NotFoundError."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.WRITE, debtor_id, self.clock.today())
            debtor = replace(uow.debtors.get(debtor_id), bodacc_checked_on=self.clock.today())
            uow.debtors.add([replace(debtor, contacts=())])
            uow.audit.append(at=self.clock.now(), user_id=actor.id, action="check_bodacc", subject_id=debtor_id)
            uow.commit()
