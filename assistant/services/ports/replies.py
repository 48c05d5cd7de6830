"""The messages of the triage."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Protocol

from assistant.domain.mail.reply import Reply


class ReplyRepository(Protocol):
    """Replies by the id of their message, oldest first; a change gives their debtor a new stamp."""

    def add(self, replies: Iterable[Reply]) -> None: ...  # inserts or replaces
    def get(self, message_id: str) -> Reply | None: ...
    def known(self, message_ids: Collection[str]) -> frozenset[str]: ...
    def awaiting(self) -> tuple[Reply, ...]: ...
    def decided(self, most: int) -> tuple[Reply, ...]: ...  # the last ones decided, latest first
    def of(self, debtor_id: str) -> tuple[Reply, ...]: ...
    def all_of(self, among: Collection[str] | None = None) -> Mapping[str, tuple[Reply, ...]]: ...
    def settle(self, reply: Reply) -> bool: ...  # False when it awaits no more: somebody else was first
