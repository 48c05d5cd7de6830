"""The house: its creditor, its policy, its people, and small values by key."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar, cast

from sqlalchemy import bindparam, select

from assistant.domain.errors import NotFoundError
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.people.user import User
from assistant.domain.policy import HousePolicy
from assistant.domain.written import written
from assistant.storage.document import read
from assistant.storage.rows import row_of
from assistant.storage.tables import HOUSE_DOCUMENTS, HOUSE_VALUES, USERS
from assistant.storage.transaction import Transaction

T = TypeVar("T")
_DOCUMENT = select(HOUSE_DOCUMENTS.c.content).where(HOUSE_DOCUMENTS.c.name == bindparam("named"))
_VALUE = select(HOUSE_VALUES.c.value).where(HOUSE_VALUES.c.key == bindparam("asked"))
_USERS = select(USERS).order_by(USERS.c.name, USERS.c.id)


class SqlHouse:
    """What belongs to the house as a whole."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def creditor(self) -> Creditor:
        """The house that is owed; raises NotFoundError until one is set."""
        found = self._document(Creditor)
        if found is None:
            raise NotFoundError(
                "L’identité de votre société n’est pas renseignée\u202f: complétez-la sur la page Réglages, "
                "ou par «\u202fcourtois creditor set\u202f»."
            )
        return found

    def set_creditor(self, creditor: Creditor) -> None:
        """Replace."""
        self._set_document(creditor)

    def policy(self) -> HousePolicy:
        """The policy, the program's own defaults until one is set."""
        return self._document(HousePolicy) or HousePolicy()

    def set_policy(self, policy: HousePolicy) -> None:
        """Replace."""
        self._set_document(policy)

    def users(self) -> tuple[User, ...]:
        """Everybody, by name."""
        return self._transaction.built(User, _USERS)

    def add_users(self, users: Iterable[User]) -> None:
        """Insert or replace."""
        self._transaction.upsert(USERS, [row_of(user) for user in users])

    def value(self, key: str) -> str:
        """A small value, "" when unset."""
        row = self._transaction.first(_VALUE, {"asked": key})
        return "" if row is None else str(row.value)

    def set_value(self, key: str, value: str) -> None:
        """Set or replace a small value."""
        self._transaction.upsert(HOUSE_VALUES, [{"key": key, "value": value}])

    def _document(self, shape: type[T]) -> T | None:
        row = self._transaction.first(_DOCUMENT, {"named": shape.__name__})
        return None if row is None else cast("T", read(shape, row.content))

    def _set_document(self, value: Creditor | HousePolicy) -> None:
        self._transaction.upsert(HOUSE_DOCUMENTS, [{"name": type(value).__name__, "content": written(value)}])
