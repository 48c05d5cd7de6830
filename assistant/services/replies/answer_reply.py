"""Answer a reply: a short draft in the client's register, which goes the way of every letter to its approval."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assistant.domain.commitments.promise import PromiseStatus
from assistant.domain.errors import NotAllowedError, NotFoundError, OutOfReachError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.mail.reply import Reply, ReplyKind
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.draft import Draft
from assistant.services.authorise import authorise, within_reach
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.writing.build_situation import DraftRequest
from assistant.services.writing.draft_letter import DraftLetter

UNANSWERED: Final = frozenset({ReplyKind.OUT_OF_OFFICE, ReplyKind.BOUNCE, ReplyKind.REFUSAL})


@dataclass(frozen=True, slots=True)
class AnswerReply:
    """Drafts; a person reads, completes and approves it, and it leaves by the outbox as reminders do."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    draft: DraftLetter

    def __call__(self, message_id: str, said: ReplyKind, actor: User) -> Draft:
        """The answer to one thing that a message said; while nobody decided on a promise, it asks for its day.

        Raises NotFoundError; NotAllowedError where nothing is to be answered, or where it would go to somebody else
        than who wrote; NotRemindableError where the gate holds.
        """
        authorise(actor, Act.WRITE)
        with self.unit_of_work() as uow:
            reply = uow.replies.get(message_id)
            if reply is None or reply.debtor_id not in within_reach(uow, actor, self.clock.today()):
                raise (NotFoundError if reply is None else OutOfReachError)(
                    "Cette réponse n’est pas au tri\u202f: elle a été supprimée ou n’y est jamais entrée."
                )
            if said in UNANSWERED:
                raise NotAllowedError("Ce message n’appelle pas de réponse toute faite\u202f: écrivez-la vous-même.")
            _refuse_other_reader(uow, reply)
            promised = "" if said is not ReplyKind.PROMISE or reply.awaits else _promise_of(uow, reply)
        request = DraftRequest(
            reply.debtor_id,
            channel=Channel.EMAIL,
            intent=Intent.ANSWER,
            answers=said,
            promise_id=promised,
            with_model=False,
        )
        return self.draft(request, actor)


def _refuse_other_reader(uow: UnitOfWork, reply: Reply) -> None:
    """Letters go to the contact for reminders: a question of somebody else is not answered there."""
    contact = uow.debtors.get(reply.debtor_id).reminder_contact()
    wrote = next((one for one in uow.correspondence.of(reply.debtor_id) if one.id == reply.message_id), None)
    if wrote is None or contact is None:
        return
    by_address = "@" in wrote.author and wrote.author.strip().lower() != contact.email.strip().lower()
    if wrote.contact_id not in {"", contact.id} or (not wrote.contact_id and by_address):
        raise NotAllowedError(
            "Ce message ne vient pas du contact des relances, à qui la réponse partirait\u202f: "
            "répondez de votre messagerie, ou changez ce contact au dossier."
        )


def _promise_of(uow: UnitOfWork, reply: Reply) -> str:
    """The promise that came of a decided message; raises NotAllowedError where it is waited for no more."""
    pending = [one for one in uow.ledger.promises(reply.debtor_id) if one.status is PromiseStatus.PENDING]
    found = next((one.id for one in pending if one.id in reply.made), None)
    if found is None:
        raise NotAllowedError("Cette promesse n’est plus en attente\u202f: ouvrez le dossier du client.")
    return found
