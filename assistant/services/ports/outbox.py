"""The outbox: what leaves, what became of it, and the files that travel along."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from assistant.domain.dispatch.envelope import InvoiceFile
from assistant.domain.dispatch.sending import Sending, SendingState


class SendingRepository(Protocol):
    """One sending a draft. ``lock`` makes other senders and writers of the ledger wait until the transaction ends."""

    def lock(self) -> None: ...
    def save(self, sending: Sending) -> None: ...  # inserts or replaces by draft
    def get(self, draft_id: str) -> Sending | None: ...
    def of(self, debtor_id: str) -> tuple[Sending, ...]: ...  # oldest first
    def in_state(self, *states: SendingState) -> tuple[Sending, ...]: ...  # oldest first
    def by_message_id(self, message_id: str) -> Sending | None: ...
    def bounced(self) -> tuple[Sending, ...]: ...  # oldest first
    def drop(self, draft_id: str) -> None: ...


class InvoiceFileRepository(Protocol):
    """Which PDF is on file for an invoice; ``add`` inserts or replaces by invoice number."""

    def add(self, file: InvoiceFile) -> None: ...
    def of(self, invoice_numbers: Collection[str]) -> Mapping[str, InvoiceFile]: ...
    def count(self) -> int: ...


class FileStore(Protocol):
    """Contents of files by their digest (sha-256); raises StorageError."""

    def keep(self, content: bytes) -> str: ...  # the digest
    def read(self, digest: str) -> bytes: ...  # raises StorageError where it is missing or damaged


class Outcome(StrEnum):
    """What a mail server made of a message."""

    TAKEN = "taken"
    REFUSED = "refused"  # for good: the same message would be refused again
    DELAYED = "delayed"  # not now: nothing left, a later attempt may do
    UNKNOWN = "unknown"  # the connection ended before the answer: it may have left


@dataclass(frozen=True, slots=True)
class Delivery:
    """An outcome and its French sentence; ``dead_address`` when the server says that the recipient does not exist."""

    outcome: Outcome
    sentence: str = ""
    dead_address: bool = False


class MailSession(Protocol):
    """A conversation with the mail server."""

    def ready(self) -> None: ...  # connected and known; raises MailboxError, and then nothing was claimed
    def deliver(self, message: bytes, sender: str, recipients: tuple[str, ...]) -> Delivery: ...  # the first is To


class Postman(Protocol):
    """Hands messages to a mail server."""

    @property
    def sender(self) -> str: ...  # the address that the server lets us write from
    def session(self) -> AbstractContextManager[MailSession]: ...
