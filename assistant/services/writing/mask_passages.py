"""Mask passages before they reach a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from threading import Lock

from assistant.domain.ledger.creditor import Creditor
from assistant.domain.mail.correspondence import Passage
from assistant.domain.people.user import User
from assistant.privacy.entities import KnownEntities
from assistant.privacy.pseudonyms import Pseudonymiser
from assistant.services.accounts.known_entities import creditor_of, known_entities
from assistant.services.ports.unit_of_work import UnitOfWork

_Ledger = tuple[Mapping[str, str], Creditor | None, tuple[User, ...]]


class MaskPassages:
    """Keeps what it read of the book until a client, a document, the creditor or a user changes."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._read: tuple[_Ledger, KnownEntities] | None = None

    def __call__(self, uow: UnitOfWork, passages: Sequence[Passage]) -> tuple[str, ...]:
        """The quoted sentences, every known person, firm and identifier replaced by a placeholder."""
        if not passages:
            return ()
        session = Pseudonymiser(self._known(uow)).session()  # one session: the same person, the same placeholder
        return tuple(session.mask(passage.quote) for passage in passages)

    def _known(self, uow: UnitOfWork) -> KnownEntities:
        with self._lock:
            ledger: _Ledger = (uow.debtors.stamps(), creditor_of(uow), uow.house.users())
            if self._read is None or self._read[0] != ledger:
                self._read = (ledger, known_entities(uow))
            return self._read[1]
