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
    def calls_before(self, moment: datetime) -> tuple[OldRecord, ...]: ...
    def call_notes_before(self, moment: datetime) -> tuple[str, ...]: ...  # "debtor/agent" of calls never ended
    def waiting_before(self, moment: datetime) -> tuple[str, ...]: ...
    def delete_drafts(self, draft_ids: Sequence[str]) -> None: ...  # with versions, reviews and approvals
    def delete_calls(self, log_ids: Sequence[str]) -> None: ...  # with what promises and flags quote of them
    def delete_call_notes(self, keys: Sequence[str]) -> None: ...  # as ``call_notes_before`` names them
    def drop_claims(self, moment: datetime) -> None: ...  # of calls that ended before
    def delete_contacts(self, contact_ids: Sequence[str]) -> None: ...
    def delete_choices(self, addresses: Sequence[str]) -> None: ...  # what was decided for mail addresses
    def forget_speaker(self, debtor_id: str, name: str) -> None: ...  # who said what in calls
    def clear_free_text(self, debtor_id: str) -> None: ...  # notes, quotes of promises, notes of disputes, locked lines
    def clear_identity(self, debtor_id: str, name: str) -> None: ...  # name, number and address
