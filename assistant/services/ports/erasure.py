"""Finding what is old, and erasing it so that no copy stays in the database's files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class OldRecord:
    """A record and whose it is; ``sent`` for a draft that went out, and for every message."""

    id: str
    debtor_id: str
    at: datetime
    sent: bool = True


class ErasureRepository(Protocol):
    """Old records, and the deletes that nothing else needs."""

    def messages_before(self, moment: datetime) -> tuple[OldRecord, ...]: ...
    def drafts_before(self, moment: datetime) -> tuple[OldRecord, ...]: ...
    def waiting_before(self, moment: datetime) -> tuple[str, ...]: ...
    def delete_drafts(self, draft_ids: Sequence[str]) -> None: ...  # with versions, reviews and approvals
    def delete_contacts(self, contact_ids: Sequence[str]) -> None: ...
    def delete_choices(self, addresses: Sequence[str]) -> None: ...  # what was decided for mail addresses
    def clear_free_text(self, debtor_id: str) -> None: ...  # notes, quotes of promises, notes of disputes, locked lines
    def clear_identity(self, debtor_id: str, name: str) -> None: ...  # name, number and address
