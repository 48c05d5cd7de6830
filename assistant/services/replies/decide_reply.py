"""Decide what a reply means: the one act that lets the reminders of its debtor go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.domain.errors import NotAllowedError, NotFoundError, OutOfReachError
from assistant.domain.mail.correspondence import Message
from assistant.domain.mail.reply import Reply, ReplyState
from assistant.domain.mail.reply_outcome import ReplyOutcome
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise, within_reach
from assistant.services.people.entry import Entry
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.replies.reply_effects import apply_outcome, hold_of


@dataclass(frozen=True, slots=True)
class DecideReply:
    """Writes what a person retains, marks the reply as decided and leaves a trace."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    new_id: Callable[[], str]

    def __call__(
        self, message_id: str, outcomes: Sequence[ReplyOutcome], actor: User, follow_up_on: date | None = None
    ) -> Reply:
        """The reply as decided; no outcome dismisses it. ``follow_up_on`` is the day until which reminders wait.

        Raises NotFoundError; NotAllowedError with one sentence where an outcome does not fit or is settled already.
        """
        authorise(actor, Act.WRITE, "Décider d’une réponse revient au suivi client ou à un responsable.")
        today, now = self.clock.today(), self.clock.now()
        if follow_up_on is not None and follow_up_on < today:
            raise NotAllowedError("La date de suivi est passée\u202f: choisissez-en une à venir.")
        with self.unit_of_work() as uow:
            reply, message = _found(uow, message_id, within_reach(uow, actor, today))
            entry = Entry.by(uow, actor, self.clock, self.new_id)
            made = [apply_outcome(entry, message, outcome) for outcome in outcomes]
            holds = [day for one in outcomes if (day := hold_of(one, today)) is not None]
            decided = replace(
                reply,
                state=ReplyState.DECIDED if outcomes else ReplyState.DISMISSED,
                freezes=False,
                kinds=tuple(dict.fromkeys(one.kind for one in outcomes)),
                made=tuple(id_ for ids in made for id_ in ids),
                hold_until=follow_up_on or max(holds, default=None),
                decided_by=actor.id,
                decided_at=now,
            )
            if not uow.replies.settle(decided):
                raise NotAllowedError(
                    "Cette réponse vient d’être traitée par quelqu’un d’autre\u202f: rien n’est changé."
                )
            uow.audit.append(
                at=now, user_id=actor.id, action="decide_reply", subject_id=message_id, details=_trace(decided)
            )
            uow.commit()
        return decided


_NOT_THERE = "Cette réponse n’est pas au tri\u202f: elle a été supprimée ou n’y est jamais entrée."


def _found(uow: UnitOfWork, message_id: str, reached: frozenset[str]) -> tuple[Reply, Message]:
    reply = uow.replies.get(message_id)
    if reply is None:
        raise NotFoundError(_NOT_THERE)
    if reply.debtor_id not in reached:
        raise OutOfReachError(_NOT_THERE)
    if not reply.awaits:
        raise NotAllowedError("Cette réponse est déjà traitée\u202f: ouvrez le dossier pour voir ce qui en est né.")
    messages = uow.correspondence.of(reply.debtor_id)
    return reply, next(message for message in messages if message.id == message_id)


def _trace(decided: Reply) -> dict[str, str]:
    """Codes and ids alone: no word of the message."""
    return {
        "debtor": decided.debtor_id,
        "state": decided.state.value,
        "kinds": ",".join(decided.kinds),
        "made": ",".join(decided.made),
        "hold_until": "" if decided.hold_until is None else decided.hold_until.isoformat(),
    }
