"""Mail that waits for a client, and what people decided for an address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import bindparam, delete, func, select

from assistant.domain.mail.mail import ChosenMail, MailChoice, WaitingMail
from assistant.storage.rows import row_of
from assistant.storage.tables import CHOSEN_MAILS, MAIL_CHOICES, WAITING_MAILS
from assistant.storage.transaction import Transaction

_WAITING = select(WAITING_MAILS).order_by(WAITING_MAILS.c.sent_at, WAITING_MAILS.c.id)
_DROP = delete(WAITING_MAILS).where(WAITING_MAILS.c.id == bindparam("mail"))


class SqlMail:
    """Waiting mails by id, decisions by address."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def wait(self, mails: Iterable[WaitingMail]) -> None:
        """Insert or replace."""
        self._transaction.upsert(WAITING_MAILS, [row_of(mail) for mail in mails])

    def addresses(self) -> Mapping[str, int]:
        """How many mails wait for each address, those with most first."""
        count = func.count()
        query = select(WAITING_MAILS.c.address, count.label("mails")).group_by(WAITING_MAILS.c.address)
        rows = self._transaction.rows(query.order_by(count.desc(), WAITING_MAILS.c.address))
        return {row.address: row.mails for row in rows}

    def waiting_ids(self) -> frozenset[str]:
        """The ids of all mails that wait."""
        return frozenset(row.id for row in self._transaction.rows(select(WAITING_MAILS.c.id)))

    def waiting(self, addresses: Iterable[str]) -> tuple[WaitingMail, ...]:
        """The mails that wait for these addresses, oldest first."""
        return tuple(mail for address in addresses for mail in self._waiting_for(address))

    def _waiting_for(self, address: str) -> tuple[WaitingMail, ...]:
        return self._transaction.built(WaitingMail, _WAITING.where(WAITING_MAILS.c.address == address))

    def drop(self, mail_ids: Sequence[str]) -> None:
        """Delete mails that wait no more; once committed, their text is in no file of the database."""
        self._transaction.erase(_DROP, [{"mail": mail_id} for mail_id in mail_ids])

    def choose(self, choice: MailChoice) -> None:
        """Remember a decision, in place of an earlier one for that address."""
        self._transaction.upsert(MAIL_CHOICES, [row_of(choice)])

    def choices(self) -> tuple[MailChoice, ...]:
        """Every decision, by address."""
        return self._transaction.built(MailChoice, select(MAIL_CHOICES).order_by(MAIL_CHOICES.c.address))

    def note_chosen(self, mails: Iterable[ChosenMail]) -> None:
        """Remember that messages came by a decision; they are forgotten with their message."""
        self._transaction.upsert(CHOSEN_MAILS, [row_of(mail) for mail in mails])

    def chosen(self, address: str) -> tuple[ChosenMail, ...]:
        """The messages that came by the decision for an address."""
        query = select(CHOSEN_MAILS).where(CHOSEN_MAILS.c.address == address)
        return self._transaction.built(ChosenMail, query.order_by(CHOSEN_MAILS.c.message_id))

    def chosen_counts(self) -> Mapping[str, int]:
        """How many messages came by each decision."""
        query = select(CHOSEN_MAILS.c.address, func.count().label("mails")).group_by(CHOSEN_MAILS.c.address)
        return {row.address: row.mails for row in self._transaction.rows(query)}
