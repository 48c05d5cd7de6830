"""Sheets shown during calls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from assistant.domain.calls.shown_sheet import ShownSheet
from assistant.services.ports.erasure import OldRecord


class CallSheetRepository(Protocol):
    """By the log that they belong to, in the order in which they were shown."""

    def add(self, log_id: str, debtor_id: str, sheets: Iterable[ShownSheet]) -> None: ...
    def of(self, log_id: str) -> tuple[ShownSheet, ...]: ...
    def of_debtor(self, debtor_id: str) -> tuple[ShownSheet, ...]: ...
    def before(self, moment: datetime) -> tuple[OldRecord, ...]: ...  # by the id of their log, oldest first
    def templates_since(self, moment: datetime) -> Mapping[str, frozenset[str]]: ...  # fingerprints by log
    def erase(self, log_ids: Sequence[str]) -> None: ...
