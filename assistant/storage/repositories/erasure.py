"""Erasing messages: their text, and every sentence of theirs that a draft or a promise quotes; ids stay."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlalchemy import bindparam, delete, select, update

from assistant.domain.mail.correspondence import Passage
from assistant.domain.writing.register import Quote, RegisterCard
from assistant.storage.repositories.stamps import stamp
from assistant.storage.tables import CHOSEN_MAILS, DRAFTS, MESSAGES, PROMISES, REPLIES
from assistant.storage.transaction import Transaction

_AT_ONCE = 500  # a statement bears only so many values
_DELETE = delete(MESSAGES).where(MESSAGES.c.id == bindparam("message"))
_FORGET_PROMISED = update(PROMISES).where(PROMISES.c.message_id == bindparam("message")).values(quote="")
_FORGET_REPLY = delete(REPLIES).where(REPLIES.c.message_id == bindparam("message"))
_FORGET_CHOSEN = delete(CHOSEN_MAILS).where(CHOSEN_MAILS.c.message_id == bindparam("message"))
_REWRITE = (
    update(DRAFTS)
    .where(DRAFTS.c.id == bindparam("draft"))
    .values(
        evidence=bindparam("without_quotes"),
        register_card=bindparam("card"),
        revision=DRAFTS.c.revision + 1,  # so that nobody saves the sentence back
    )
)


def erase_messages(transaction: Transaction, message_ids: Sequence[str]) -> None:
    """Delete messages and blank their sentences elsewhere; once committed, no file of the database has them."""
    for start in range(0, len(message_ids), _AT_ONCE):
        batch = message_ids[start : start + _AT_ONCE]
        keys = [{"message": message_id} for message_id in batch]
        _forget_evidence(transaction, batch)
        _stamp_those_who_waited(transaction, batch)
        transaction.erase(_FORGET_PROMISED, keys)
        transaction.erase(_FORGET_REPLY, keys)
        transaction.erase(_FORGET_CHOSEN, keys)
        transaction.erase(_DELETE, keys)


def _forget_evidence(transaction: Transaction, message_ids: Sequence[str]) -> None:
    transaction.take_lock()
    debtors = select(MESSAGES.c.debtor_id).where(MESSAGES.c.id.in_(message_ids))
    columns = (DRAFTS.c.id, DRAFTS.c.evidence, DRAFTS.c.register_card)
    rows = transaction.rows(select(*columns).where(DRAFTS.c.debtor_id.in_(debtors)).with_for_update())
    gone = frozenset(message_ids)
    rewritten = [
        {"draft": row.id, "without_quotes": evidence, "card": card}
        for row in rows
        for evidence, card in [(_blanked(row.evidence, gone), _blanked_card(row.register_card, gone))]
        if (evidence, card) != (row.evidence, row.register_card)
    ]
    transaction.erase(_REWRITE, rewritten)


def _stamp_those_who_waited(transaction: Transaction, message_ids: Sequence[str]) -> None:
    """A reply that is gone no longer stops the reminders of its debtor."""
    query = select(REPLIES.c.debtor_id).where(REPLIES.c.message_id.in_(message_ids)).distinct()
    stamp(transaction, [row.debtor_id for row in transaction.rows(query)])


def _blanked(evidence: tuple[Passage, ...], gone: Collection[str]) -> tuple[Passage, ...]:
    return tuple(replace(passage, quote="") if passage.message_id in gone else passage for passage in evidence)


def _blanked_card(card: RegisterCard, gone: Collection[str]) -> RegisterCard:
    return replace(
        card,
        traits=tuple(
            replace(trait, quotes=tuple(_blanked_quote(quote, gone) for quote in trait.quotes)) for trait in card.traits
        ),
    )


def _blanked_quote(quote: Quote, gone: Collection[str]) -> Quote:
    return replace(quote, text="") if quote.message_id in gone else quote
