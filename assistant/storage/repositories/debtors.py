"""Debtors with their contacts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Select, select

from assistant.domain.debtor import Contact, Debtor
from assistant.domain.errors import NotFoundError
from assistant.storage.rows import grouped, row_of
from assistant.storage.tables import CONTACTS, DEBTORS
from assistant.storage.transaction import Transaction

_CONTACTS = select(*(column for column in CONTACTS.columns if column.name != "position"))


class SqlDebtors:
    """Debtors by id; adding one with contacts adds these and leaves its other contacts."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, debtors: Iterable[Debtor]) -> None:
        """Insert or replace."""
        kept = tuple(debtors)
        self._transaction.upsert(DEBTORS, [row_of(debtor, without="contacts") for debtor in kept])
        self._transaction.upsert(CONTACTS, _ranked(debtor.contacts for debtor in kept))

    def add_contacts(self, contacts: Iterable[Contact]) -> None:
        """Insert or replace."""
        self._transaction.upsert(CONTACTS, _ranked([contacts]))

    def get(self, debtor_id: str) -> Debtor:
        """The debtor of that id; raises NotFoundError."""
        found = self._read(
            select(DEBTORS).where(DEBTORS.c.id == debtor_id), _CONTACTS.where(CONTACTS.c.debtor_id == debtor_id)
        )
        if not found:
            raise NotFoundError(f"Le client {debtor_id} n’existe pas\u202f: choisissez-en un dans la liste.")
        return found[0]

    def all(self) -> tuple[Debtor, ...]:
        """Every debtor, by name."""
        return self._read(select(DEBTORS).order_by(DEBTORS.c.name, DEBTORS.c.id), _CONTACTS)

    def _read(self, debtors: Select[tuple[object, ...]], contacts: Select[tuple[object, ...]]) -> tuple[Debtor, ...]:
        people = self._transaction.built(Contact, contacts.order_by(CONTACTS.c.position, CONTACTS.c.id))
        contacts_of = grouped((contact.debtor_id, contact) for contact in people)
        bare = self._transaction.built(Debtor, debtors)
        return tuple(replace(debtor, contacts=contacts_of.get(debtor.id, ())) for debtor in bare)


def _ranked(groups: Iterable[Iterable[Contact]]) -> list[dict[str, object]]:
    return [row_of(contact, position=rank) for contacts in groups for rank, contact in enumerate(contacts)]
