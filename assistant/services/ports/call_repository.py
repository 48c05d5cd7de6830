"""Calls: their logs, who holds whom, notes not logged yet."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol

from assistant.domain.calls.call_claim import CallClaim, CallNotes
from assistant.domain.calls.call_log import CallLog


class CallRepository(Protocol):
    """``among``: ids, None for every debtor."""

    def add(self, log: CallLog) -> None: ...
    def confirm(self, log_id: str, draft_id: str) -> None: ...  # the letter that was drafted after it
    def get(self, log_id: str) -> CallLog | None: ...
    def of(self, debtor_id: str) -> tuple[CallLog, ...]: ...  # oldest first
    def since(
        self, moment: datetime, among: Collection[str] | None = None
    ) -> Mapping[str, tuple[CallLog, ...]]: ...  # those who have some
    def to_call_again(self, before: datetime) -> tuple[CallLog, ...]: ...  # soonest first; a later call settles one
    def claim(self, claim: CallClaim, now: datetime) -> bool: ...  # False: another agent holds the debtor
    def release(self, debtor_id: str, agent_id: str) -> None: ...
    def claims(self, now: datetime) -> Mapping[str, CallClaim]: ...  # those that still hold
    def keep_notes(self, notes: CallNotes) -> None: ...
    def notes(self, debtor_id: str, agent_id: str) -> CallNotes | None: ...
    def all_notes(self, debtor_id: str) -> tuple[CallNotes, ...]: ...  # of every agent
    def drop_notes(self, debtor_id: str, agent_id: str) -> None: ...
