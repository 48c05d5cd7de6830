"""Old records, and their erasure: no copy stays in the database's files once committed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Delete, bindparam, delete, select, update

from assistant.services.ports.erasure import OldRecord
from assistant.storage.repositories.old_calls import OldCalls
from assistant.storage.repositories.stamps import stamp
from assistant.storage.tables import (
    ACCOUNT_FLAGS,
    APPROVALS,
    CALL_CLAIMS,
    CALL_LOGS,
    CALL_NOTES,
    CALL_SHEETS,
    CHOSEN_MAILS,
    CONTACTS,
    DEBTORS,
    DISPUTES,
    DRAFT_VERSIONS,
    DRAFTS,
    MAIL_CHOICES,
    MESSAGES,
    PAYMENT_PLANS,
    PROMISES,
    PROPOSAL_DECISIONS,
    REGISTER_LOCKS,
    REVIEWS,
    WAITING_MAILS,
)
from assistant.storage.transaction import Transaction

_OF_DRAFT = tuple(
    delete(table).where(column == bindparam("gone"))
    for table, column in (
        (APPROVALS, APPROVALS.c.draft_id),
        (REVIEWS, REVIEWS.c.draft_id),
        (DRAFT_VERSIONS, DRAFT_VERSIONS.c.draft_id),
        (DRAFTS, DRAFTS.c.id),
    )
)
_CONTACT = delete(CONTACTS).where(CONTACTS.c.id == bindparam("gone"))
_CHOICE = delete(MAIL_CHOICES).where(MAIL_CHOICES.c.address == bindparam("gone"))
_CHOSEN = delete(CHOSEN_MAILS).where(CHOSEN_MAILS.c.address == bindparam("gone"))
_LOCKS = delete(REGISTER_LOCKS).where(REGISTER_LOCKS.c.debtor_id == bindparam("gone"))
_FREE_TEXT = (
    update(DEBTORS).where(DEBTORS.c.id == bindparam("of")).values(notes=()),
    update(PROMISES).where(PROMISES.c.debtor_id == bindparam("of")).values(quote=""),
    update(DISPUTES).where(DISPUTES.c.debtor_id == bindparam("of")).values(note=""),
    update(PROPOSAL_DECISIONS).where(PROPOSAL_DECISIONS.c.subject == bindparam("of")).values(reason=""),
    update(CALL_LOGS).where(CALL_LOGS.c.debtor_id == bindparam("of")).values(note="", said_by=""),
    update(ACCOUNT_FLAGS).where(ACCOUNT_FLAGS.c.debtor_id == bindparam("of")).values(reason=""),
    update(PAYMENT_PLANS).where(PAYMENT_PLANS.c.debtor_id == bindparam("of")).values(note="", accepted_by=""),
    delete(CALL_NOTES).where(CALL_NOTES.c.debtor_id == bindparam("of")),
    delete(CALL_CLAIMS).where(CALL_CLAIMS.c.debtor_id == bindparam("of")),
    delete(CALL_SHEETS).where(CALL_SHEETS.c.debtor_id == bindparam("of")),
)
_IDENTITY = (
    update(DEBTORS).where(DEBTORS.c.id == bindparam("of")).values(name=bindparam("as"), siren="", address="", code="")
)


class SqlErasure:
    """Implements the ErasureRepository port."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._calls = OldCalls(transaction)

    def messages_before(self, moment: datetime) -> tuple[OldRecord, ...]:
        """Messages sent before a moment, oldest first."""
        query = select(MESSAGES.c.id, MESSAGES.c.debtor_id, MESSAGES.c.sent_at).where(MESSAGES.c.sent_at < moment)
        rows = self._transaction.rows(query.order_by(MESSAGES.c.sent_at, MESSAGES.c.id))
        return tuple(OldRecord(row.id, row.debtor_id, row.sent_at) for row in rows)

    def drafts_before(self, moment: datetime) -> tuple[OldRecord, ...]:
        """Drafts made before a moment, oldest first."""
        columns = (DRAFTS.c.id, DRAFTS.c.debtor_id, DRAFTS.c.created_at, DRAFTS.c.sent_at)
        rows = self._transaction.rows(
            select(*columns).where(DRAFTS.c.created_at < moment).order_by(DRAFTS.c.created_at, DRAFTS.c.id)
        )
        return tuple(OldRecord(row.id, row.debtor_id, row.created_at, row.sent_at is not None) for row in rows)

    def waiting_before(self, moment: datetime) -> tuple[str, ...]:
        """Mails that have waited for a client since before a moment."""
        query = select(WAITING_MAILS.c.id).where(WAITING_MAILS.c.sent_at < moment).order_by(WAITING_MAILS.c.id)
        return tuple(row.id for row in self._transaction.rows(query))

    def calls_before(self, moment: datetime) -> tuple[OldRecord, ...]:
        """Calls begun before a moment, oldest first."""
        return self._calls.before(moment)

    def call_notes_before(self, moment: datetime) -> tuple[str, ...]:
        """Notes of calls begun before a moment and never ended."""
        return self._calls.notes_before(moment)

    def delete_calls(self, log_ids: Sequence[str]) -> None:
        """With the words of theirs that promises and flags quote."""
        self._calls.delete(log_ids)

    def delete_call_notes(self, keys: Sequence[str]) -> None:
        """Notes that no log took up."""
        self._calls.delete_notes(keys)

    def drop_claims(self, moment: datetime) -> None:
        """Claims of calls that ended before a moment."""
        self._calls.drop_claims(moment)

    def forget_speaker(self, debtor_id: str, name: str) -> None:
        """Who is named in the calls of a client as the one who spoke."""
        self._calls.forget_speaker(debtor_id, name)

    def delete_drafts(self, draft_ids: Sequence[str]) -> None:
        """With their versions, reviews and approvals."""
        for statement in _OF_DRAFT:
            self._delete(statement, draft_ids)

    def delete_contacts(self, contact_ids: Sequence[str]) -> None:
        """The contacts alone; their messages are messages."""
        query = select(CONTACTS.c.debtor_id).where(CONTACTS.c.id.in_(contact_ids))
        owners = {row.debtor_id for row in self._transaction.rows(query)}
        self._delete(_CONTACT, contact_ids)
        stamp(self._transaction, owners)

    def delete_choices(self, addresses: Sequence[str]) -> None:
        """What people decided for these addresses, and which messages came by it; the messages stay."""
        self._delete(_CHOICE, addresses)
        self._delete(_CHOSEN, addresses)

    def clear_free_text(self, debtor_id: str) -> None:
        """What people wrote or quoted about a client, and locked lines of the card."""
        for statement in _FREE_TEXT:
            self._transaction.erase(statement, [{"of": debtor_id}])
        self._delete(_LOCKS, [debtor_id])
        stamp(self._transaction, [debtor_id])

    def clear_identity(self, debtor_id: str, name: str) -> None:
        """Replace the name, and blank number and address."""
        self._transaction.erase(_IDENTITY, [{"of": debtor_id, "as": name}])
        stamp(self._transaction, [debtor_id])

    def _delete(self, statement: Delete, ids: Sequence[str]) -> None:
        self._transaction.erase(statement, [{"gone": one} for one in ids])
