"""Undo a choice of mail: what a client got by it waits again, or goes to the client to whom it belongs."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.errors import NotAllowedError
from assistant.domain.mail.correspondence import Message
from assistant.domain.mail.mail import ChosenMail, MailChoice, WaitingMail
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise, authorise_for
from assistant.services.gate.waiting_mail import back_to_waiting
from assistant.services.mail.attribute_mail import NOBODY
from assistant.services.mail.take_mail import MailIntake
from assistant.services.ports.clock import Clock
from assistant.services.ports.passage_index import PassageIndex
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.writing.refuse_cited import refuse_cited


@dataclass(frozen=True, slots=True)
class UndoMailChoice:
    """Takes the messages out of the client's file, where nothing was founded on them since.

    Whoever may import mail may, of clients within reach and to clients within reach.
    """

    unit_of_work: UnitOfWorkFactory
    index: PassageIndex
    clock: Clock

    def __call__(self, address: str, actor: User, owner: str | None = None) -> int:
        """How many messages left their client; ``owner`` is who gets them, NOBODY to delete them, None to wait.

        Raises NotAllowedError where a decision or a letter cites one of them, NotFoundError.
        """
        authorise(actor, Act.IMPORT)
        with self.unit_of_work() as uow:
            choice = next((one for one in uow.mail.choices() if one.address == address), None)
            if choice is None:
                raise NotAllowedError("Ce choix n’est plus retenu : rechargez la page.")
            for told in (choice.owner, owner):
                if told:  # neither NOBODY nor left to wait
                    authorise_for(uow, actor, Act.IMPORT, told, self.clock.today())
            if owner == choice.owner:
                raise NotAllowedError("Cette adresse est déjà attribuée ainsi : choisissez une autre destination.")
            gone = self._take_back(uow, choice)
            self._choose(uow, address, owner, actor)
            details = {"messages": str(len(gone)), "to": "waiting" if owner is None else owner or "nobody"}
            uow.audit.append(
                at=self.clock.now(), user_id=actor.id, action="undo_mail_choice",
                subject_id=choice.owner or "nobody", details=details,
            )  # fmt: skip
            uow.commit()
        self.index.delete(gone)  # the book first: the next run of the index would finish an interrupted one
        return len(gone)

    def _take_back(self, uow: UnitOfWork, choice: MailChoice) -> list[str]:
        """Put the client's messages back among those that wait; their ids."""
        if choice.owner == NOBODY:
            return []
        uow.debtors.lock(choice.owner)
        chosen = {mail.message_id: mail for mail in uow.mail.chosen(choice.address)}
        messages = uow.correspondence.of(choice.owner)
        moved = [message for message in messages if message.id in chosen]
        refuse_cited(uow, choice.owner, [message.id for message in moved])
        stay = {key for one in messages if one.id not in chosen for key in (one.id, one.source_id)}
        uow.mail.wait(_waiting(message, chosen[message.id], stay) for message in moved)
        uow.correspondence.delete([message.id for message in moved])
        return [message.id for message in moved]

    def _choose(self, uow: UnitOfWork, address: str, owner: str | None, actor: User) -> None:
        """Forget the choice or replace it, and settle by what is known then."""
        now = self.clock.now()
        uow.erasure.delete_choices([address])
        if owner is not None:
            if owner != NOBODY:
                uow.debtors.get(owner)
            uow.mail.choose(MailChoice(address, owner, actor.id, now))
        intake = MailIntake(uow, now)
        intake.settle(uow)
        intake.thread(uow)


def _waiting(message: Message, chosen: ChosenMail, stay: set[str]) -> WaitingMail:
    """As it waits; what it answered in the wrong client's file, it answered by its subject alone."""
    return back_to_waiting(message, chosen, "" if message.in_reply_to in stay else message.in_reply_to)
