"""Pack a message: an approved draft in its envelope, with the files that go along."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from assistant.domain.dispatch.envelope import Envelope
from assistant.domain.writing.draft import Draft
from assistant.services.dispatch.envelope_of_draft import envelope_of
from assistant.services.ports.clock import Clock
from assistant.services.ports.document_printer import DocumentPrinter
from assistant.services.ports.outbox import FileStore
from assistant.services.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class PackedMessage:
    """The bytes that travel, and what they were made of."""

    content: bytes
    envelope: Envelope


@dataclass(frozen=True, slots=True)
class PackMessage:
    """The same message for every road that carries mail."""

    clock: Clock
    printer: DocumentPrinter
    files: FileStore

    def __call__(
        self, uow: UnitOfWork, draft: Draft, sent_at: datetime | None = None, sender_address: str = ""
    ) -> PackedMessage:
        """``sent_at`` None marks it unsent; raises RefusedError (address), StorageError (a file that is gone)."""
        envelope = envelope_of(uow, draft, self.clock.now(), sender_address)
        contents = tuple(self.files.read(file.digest) for file in envelope.files)
        return PackedMessage(self.printer.message(draft, envelope, contents, sent_at), envelope)
