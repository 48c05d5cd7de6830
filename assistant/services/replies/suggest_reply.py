"""Ask a model what a reply says: its sentences leave masked, codes and places come back, marked as the model's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.domain.errors import ModelError
from assistant.domain.mail.reply import Suggestion
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise, within_reach
from assistant.services.ports.clock import Clock
from assistant.services.ports.reply_reader import ReplyReader
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.triage.own_sentences import own_sentences

_MOST = 40  # sentences


@dataclass(frozen=True, slots=True)
class SuggestReply:
    """Never decides and never fails: without an answer of the model, the rules' proposals stay as they are."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    reader: ReplyReader
    mask: Callable[[str], str]

    def __call__(self, message_id: str, actor: User) -> int:
        """How many things the model proposes; what it proposes stops reminders as the rules' proposals do."""
        with self.unit_of_work() as uow:
            authorise(actor, Act.WRITE)
            reply = uow.replies.get(message_id)
            seen = within_reach(uow, actor, self.clock.today())
            if reply is None or not reply.awaits or reply.debtor_id not in seen:
                return 0
            message = next(one for one in uow.correspondence.of(reply.debtor_id) if one.id == message_id)
        sentences = own_sentences(message.body)[:_MOST]
        try:
            found = self.reader.read([self.mask(sentence.text) for sentence in sentences]) if sentences else ()
        except ModelError:
            return 0
        suggestions = tuple(Suggestion(kind, sentences[rank].start, sentences[rank].end) for kind, rank in found)
        with self.unit_of_work() as uow:
            told = replace(reply, suggestions=suggestions, freezes=reply.freezes or bool(suggestions))
            if uow.replies.settle(told):
                details = {"debtor": reply.debtor_id, "kinds": ",".join(one.kind for one in suggestions)}
                uow.audit.append(
                    at=self.clock.now(),
                    user_id=actor.id,
                    action="suggest_reply",
                    subject_id=message_id,
                    details=details,
                )
                uow.commit()
        return len(suggestions)
