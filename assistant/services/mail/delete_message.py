"""Delete a message, its text and its vectors."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.errors import OutOfReachError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.audit.witness_refusals import WitnessRefusals
from assistant.services.authorise import authorise, within_reach
from assistant.services.ports.clock import Clock
from assistant.services.ports.passage_index import PassageIndex
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class DeleteMessage:
    """Deletes one message everywhere; ``witness`` notes who asked for one out of their reach."""

    unit_of_work: UnitOfWorkFactory
    index: PassageIndex
    clock: Clock
    witness: WitnessRefusals | None = None

    def __call__(self, message_id: str, actor: User) -> bool:
        """Delete text and vector from disk; the ledger first, so that a retry can finish; False where none was."""
        with self.unit_of_work() as uow:
            authorise(actor, Act.ERASE)
            client = uow.correspondence.client_of(message_id)
            foreign = bool(client) and client not in within_reach(uow, actor, self.clock.today())
        if foreign:
            if self.witness is not None:
                self.witness(OutOfReachError(), actor, "delete_message", client)
            return False
        with self.unit_of_work() as uow:
            uow.correspondence.delete([message_id])
            if client:
                uow.audit.append(at=self.clock.now(), user_id=actor.id, action="delete_message", subject_id=message_id)
            uow.commit()
        self.index.delete([message_id])
        return bool(client)
