"""Receive replies: new messages of debtors enter the triage, inside the transaction that writes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from assistant.domain.mail.correspondence import SPOKEN, Direction, Message, Nature
from assistant.domain.mail.reply import STOPPING, Proposal, Reply
from assistant.services.gate.business_days import add_business_days
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.triage.read_reply import read_reply

FRESH_DAYS = 14  # what is older is history: it freezes nobody
_PARIS = ZoneInfo("Europe/Paris")


def receive_replies(uow: UnitOfWork, messages: Iterable[Message], now: datetime) -> int:
    """Put the fresh ones in the triage, once each; how many stop reminders. The caller commits.

    A message that somebody answered by hand since, or that a promise already cites, waits to be read and stops nothing.
    """
    fresh: defaultdict[str, list[Message]] = defaultdict(list)
    for message in messages:
        if _is_fresh(message, now):
            fresh[message.debtor_id].append(message)
    known = uow.replies.known([message.id for among in fresh.values() for message in among])
    replies: list[Reply] = []
    for debtor_id, among in fresh.items():
        cited = {promise.message_id for promise in uow.ledger.promises(debtor_id)}
        new = [message for message in among if message.id not in known | cited]
        replies += _made(uow, debtor_id, new, now) if new else []
    if replies:
        uow.replies.add(replies)
    return sum(reply.freezes for reply in replies)


def relieve_answered(uow: UnitOfWork, debtor_id: str) -> None:
    """Let go of messages that a later one of the same import answers; what awaits stays to be read."""
    messages = uow.correspondence.of(debtor_id)
    asked = {message.id: message for message in messages}
    answered = [
        replace(reply, freezes=False)
        for reply in uow.replies.of(debtor_id)
        if reply.awaits and reply.freezes and _is_answered(asked.get(reply.message_id), messages)
    ]
    if answered:
        uow.replies.add(answered)


def proposals_of(message: Message, invoices: Sequence[str]) -> tuple[Proposal, ...]:
    """What the rules read in a message; days are reckoned from its day in Paris."""
    return read_reply(
        message.body,
        message.sent_at.astimezone(_PARIS).date(),
        add_business_days,
        subject=message.subject,
        nature=message.nature,
        invoices=invoices,
    )


def _made(uow: UnitOfWork, debtor_id: str, messages: Sequence[Message], now: datetime) -> list[Reply]:
    invoices = [invoice.number for invoice in uow.ledger.movements(debtor_id).invoices]
    said = uow.correspondence.of(debtor_id)
    replies = []
    for message in messages:
        kinds = tuple(dict.fromkeys(one.kind for one in proposals_of(message, invoices)))
        answered = _is_answered(message, said)
        if kinds or (message.nature is Nature.WRITTEN and not answered):
            unread = not kinds and message.nature is Nature.WRITTEN  # what no rule understands, a person must
            freezes = not answered and (unread or not STOPPING.isdisjoint(kinds))
            replies.append(Reply(message.id, debtor_id, min(message.sent_at, now), freezes=freezes, kinds=kinds))
    return replies


def _is_fresh(message: Message, now: datetime) -> bool:
    from_debtor = message.direction is Direction.IN and message.channel not in SPOKEN
    return from_debtor and now - timedelta(days=FRESH_DAYS) <= message.sent_at  # a clock ahead of ours hides nothing


def _is_answered(asked: Message | None, messages: Sequence[Message]) -> bool:
    """Whether we wrote back by hand since, to that very message where headers tell; a reminder answers nothing."""
    return asked is not None and any(
        one.direction is Direction.OUT
        and not one.stage
        and one.nature is Nature.WRITTEN
        and one.sent_at > asked.sent_at
        and (not asked.source_id or one.in_reply_to == asked.source_id)
        for one in messages
    )
