"""Finding the client that a row means: by code, SIREN or name, among those known and those being imported."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.domain.ledger.debtor import Debtor, DebtorName
from assistant.domain.ledger.import_rows import ClientRow
from assistant.french.text.twin import twin

_NOT_WORD = re.compile(r"[^a-z0-9]+")
SIREN_LENGTH = 9


class ClientDirectory:
    """Clients by every name that a file may give them."""

    def __init__(self, debtors: Iterable[Debtor | DebtorName]) -> None:
        """Know the book's clients."""
        self._by_key: dict[str, set[str]] = {}
        for debtor in debtors:
            self.add(debtor.id, debtor.name, debtor.siren, debtor.shown_code)

    def add(self, debtor_id: str, name: str, siren: str = "", code: str = "") -> None:
        """Know one more."""
        for key in (debtor_id, name, siren, code):
            if slug(key):
                self._by_key.setdefault(slug(key), set()).add(debtor_id)

    def find(self, said: str) -> str | None:
        """The client's id; None when nobody, or more than one, is meant."""
        found = self._by_key.get(slug(said), set())
        if not found and len(digits := "".join(sign for sign in said if sign.isdigit())) > SIREN_LENGTH:
            found = self._by_key.get(digits[:SIREN_LENGTH], set())
        return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=65_536)
def slug(text: str) -> str:
    """Letters and digits only, folded: "Éts Morin & Fils" is "ets-morin-fils"."""
    return _NOT_WORD.sub("-", twin(text).folded).strip("-")


def client_id(row: ClientRow) -> str:
    """A stable id: the client's own code, else the name."""
    return slug(row.code) or slug(row.name)


def content_id(*parts: object) -> str:
    """A stable id from content, for what has no number of its own."""
    return hashlib.sha256("\x1f".join(str(part) for part in parts).encode()).hexdigest()[:20]


def message_id(debtor_id: str, own: str) -> str:
    """The id of a client's message from its own identifier, the same whichever road it came by."""
    return content_id("message", debtor_id, own)
