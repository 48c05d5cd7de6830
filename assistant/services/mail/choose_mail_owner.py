"""Choose whose an address is, once for all: the mail that waits goes to that client, and so will what comes."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.errors import NotAllowedError
from assistant.domain.mail.mail import MailChoice
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise, authorise_for
from assistant.services.mail.attribute_mail import NOBODY
from assistant.services.mail.take_mail import MailIntake
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class ChooseMailOwner:
    """Remembers the choice and settles what waits."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, address: str, owner: str, actor: User) -> int:
        """How many messages the client got; ``owner`` NOBODY deletes what waits. Raises NotFoundError."""
        now = self.clock.now()
        authorise(actor, Act.IMPORT)
        with self.unit_of_work() as uow:
            if address not in uow.mail.addresses():
                raise NotAllowedError("Aucun message n’attend pour cette adresse : le choix a déjà été fait.")
            if owner != NOBODY:
                authorise_for(uow, actor, Act.IMPORT, owner, self.clock.today())
            uow.mail.choose(MailChoice(address, owner, actor.id, now))
            intake = MailIntake(uow, now)
            moved = intake.settle(uow)
            intake.thread(uow)
            uow.audit.append(
                at=now, user_id=actor.id, action="choose_mail_owner", subject_id=owner or "nobody",
                details={"messages": str(moved)},
            )  # fmt: skip
            uow.commit()
        return moved
