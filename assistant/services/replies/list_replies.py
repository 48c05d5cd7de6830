"""List the replies that await a person, with what their words seem to say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.domain.ledger.account import OpenItem
from assistant.domain.ledger.open_account import open_account
from assistant.domain.mail.correspondence import Message
from assistant.domain.mail.reply import Certainty, Doubt, Proposal, ProposedBy, Reply, ReplyKind
from assistant.domain.money import ZERO
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise, within_reach
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.replies.receive_replies import proposals_of
from assistant.triage.own_sentences import own_sentences

_DECIDED_SHOWN = 20
_SLIP = Decimal("0.10")  # of a sum due: 1 150 € for 1 250 € is more likely a slip than a part


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """One message of the triage; ``proposals`` in the order of its words, ``open_items`` what its client owes."""

    reply: Reply
    message: Message
    client: str
    account_manager: str
    proposals: tuple[Proposal, ...]
    open_items: tuple[OpenItem, ...]

    @property
    def own_end(self) -> int:
        """Where the author's own words end: below stand a signature and quoted mails."""
        sentences = own_sentences(self.message.body)
        return max(sentences[-1].end if sentences else 0, max((one.end for one in self.proposals), default=0))


@dataclass(frozen=True, slots=True)
class ListReplies:
    """Reads each message anew, so that a better rule is seen at once."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, actor: User, account_manager: str = "") -> tuple[ReplyRow, ...]:
        """Those that stop reminders first, then the oldest; ``account_manager`` "" for everybody's."""
        with self.unit_of_work() as uow:
            seen = self._reached(uow, actor)
            mine = (reply for reply in uow.replies.awaiting() if reply.debtor_id in seen)
            awaiting = sorted(mine, key=lambda reply: (not reply.freezes, reply.arrived_at))
            rows = [row for reply in awaiting if (row := self._row(uow, reply)) is not None]
        return tuple(row for row in rows if account_manager in {"", row.account_manager})

    def decided(self, actor: User) -> tuple[ReplyRow, ...]:
        """The last ones that somebody decided, latest first."""
        with self.unit_of_work() as uow:
            seen = self._reached(uow, actor)
            rows = [self._row(uow, one) for one in uow.replies.decided(_DECIDED_SHOWN) if one.debtor_id in seen]
        return tuple(row for row in rows if row is not None)

    def count(self, actor: User) -> int:
        """How many stop reminders."""
        with self.unit_of_work() as uow:
            seen = self._reached(uow, actor)
            return sum(reply.freezes for reply in uow.replies.awaiting() if reply.debtor_id in seen)

    def _reached(self, uow: UnitOfWork, actor: User) -> frozenset[str]:
        authorise(actor, Act.READ)
        return within_reach(uow, actor, self.clock.today())

    def _row(self, uow: UnitOfWork, reply: Reply) -> ReplyRow | None:
        """None where the message was deleted meanwhile."""
        message = next((one for one in uow.correspondence.of(reply.debtor_id) if one.id == reply.message_id), None)
        if message is None:
            return None
        debtor, movements = uow.debtors.get(reply.debtor_id), uow.ledger.movements(reply.debtor_id)
        account = open_account(debtor.id, movements, self.clock.today()).netted()
        invoices = [invoice.number for invoice in movements.invoices]
        read = tuple(doubt_sums(proposals_of(message, invoices), account.open_items))
        proposals = with_suggestions(read, reply)
        return ReplyRow(reply, message, debtor.name, debtor.account_manager, proposals, account.open_items)


def doubt_sums(proposals: Iterable[Proposal], items: Sequence[OpenItem]) -> Iterator[Proposal]:
    """Promises of a sum above what is due, or a few per cent from it, as after a slip of the pen, ask to be read."""
    dues = [item.residual for item in items]
    dues += [sum(dues, ZERO)]
    for one in proposals:
        near = one.amount is not None and any(
            due != one.amount and abs(due - one.amount) <= due * _SLIP for due in dues
        )
        strange = one.amount is not None and one.amount not in dues and (near or one.amount > max(dues))
        if one.kind is ReplyKind.PROMISE and strange and Doubt.OTHER_SUM not in one.doubts:
            yield replace(one, doubts=(*one.doubts, Doubt.OTHER_SUM), certainty=Certainty.LOW)
        else:
            yield one


def with_suggestions(proposals: tuple[Proposal, ...], reply: Reply) -> tuple[Proposal, ...]:
    """The rules' proposals, and a model's for what the rules did not see."""
    seen = {one.kind for one in proposals}
    added = [
        Proposal(one.kind, one.start, one.end, by=ProposedBy.MODEL) for one in reply.suggestions if one.kind not in seen
    ]
    return tuple(sorted((*proposals, *added), key=lambda one: one.start))
