"""Debtors with their contacts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from sqlalchemy import Select, select

from assistant.domain.errors import NotFoundError
from assistant.domain.ledger.debtor import Contact, Debtor, DebtorName
from assistant.storage.client_rows import CLIENT, client
from assistant.storage.kept_reads import KeptReads
from assistant.storage.one_of import one_of
from assistant.storage.repositories.stamps import stamp, stamps
from assistant.storage.rows import grouped, row_of
from assistant.storage.tables import CONTACTS, DEBTORS
from assistant.storage.transaction import Transaction

_CONTACTS = select(*(column for column in CONTACTS.columns if column.name != "position")).order_by(
    CONTACTS.c.position, CONTACTS.c.id
)
_CONTACTS_OF_ONE = _CONTACTS.where(CONTACTS.c.debtor_id == CLIENT)
_ONE = select(DEBTORS).where(DEBTORS.c.id == CLIENT)
_BY_NAME = select(DEBTORS).order_by(DEBTORS.c.name, DEBTORS.c.id)


class SqlDebtors:
    """Debtors by id; adding one with contacts adds these and leaves its other contacts."""

    def __init__(self, transaction: Transaction, kept: KeptReads) -> None:
        self._transaction = transaction
        self._kept = kept

    def add(self, debtors: Iterable[Debtor]) -> None:
        """Insert or replace."""
        kept = tuple(debtors)
        self._transaction.upsert(DEBTORS, [row_of(debtor, without="contacts") for debtor in kept])
        self._transaction.upsert(CONTACTS, _ranked(debtor.contacts for debtor in kept))
        stamp(self._transaction, (debtor.id for debtor in kept))

    def add_contacts(self, contacts: Iterable[Contact]) -> None:
        """Insert or replace."""
        kept = tuple(contacts)
        self._transaction.upsert(CONTACTS, _ranked([kept]))
        stamp(self._transaction, (contact.debtor_id for contact in kept))

    def get(self, debtor_id: str) -> Debtor:
        """The debtor of that id; raises NotFoundError."""
        found = self._read(_ONE, _CONTACTS_OF_ONE, client(debtor_id))
        if not found:
            raise NotFoundError(f"Le client {debtor_id} n’existe pas\u202f: choisissez-en un dans la liste.")
        return found[0]

    def all(self, among: Collection[str] | None = None) -> tuple[Debtor, ...]:
        """Every debtor, or those named, by name."""
        debtors, contacts = _BY_NAME, _CONTACTS
        if among is not None:
            debtors, contacts = (
                debtors.where(one_of(DEBTORS.c.id, among)),
                contacts.where(one_of(CONTACTS.c.debtor_id, among)),
            )
        return self._read(debtors, contacts)

    def names(self) -> tuple[DebtorName, ...]:
        """Who everybody is, by name: all that a choice or a look for other clients' names needs."""
        return self._kept.get(self._transaction, "names", self._names)

    def lock(self, debtor_id: str) -> None:
        """Make whoever changes the account of this debtor wait: every such change stamps the debtor too."""
        stamp(self._transaction, [debtor_id])

    def stamps(self) -> Mapping[str, str]:
        """By client, a mark that changes whenever the client, a movement, a promise or a reminder of theirs does."""
        return self._kept.get(self._transaction, "stamps", lambda: stamps(self._transaction))

    def _names(self) -> tuple[DebtorName, ...]:
        query = select(DEBTORS.c.id, DEBTORS.c.name, DEBTORS.c.siren, DEBTORS.c.account_manager, DEBTORS.c.code)
        return tuple(map(DebtorName._make, self._transaction.rows(query.order_by(DEBTORS.c.name, DEBTORS.c.id))))

    def _read(
        self, debtors: Select[Any], contacts: Select[Any], values: Mapping[str, object] | None = None
    ) -> tuple[Debtor, ...]:
        people = self._transaction.built(Contact, contacts, values)
        contacts_of = grouped((contact.debtor_id, contact) for contact in people)
        rows = self._transaction.records(debtors, values)
        return tuple(Debtor(**row, contacts=contacts_of.get(row["id"], ())) for row in rows)


def _ranked(groups: Iterable[Iterable[Contact]]) -> list[dict[str, object]]:
    return [row_of(contact, position=rank) for contacts in groups for rank, contact in enumerate(contacts)]
