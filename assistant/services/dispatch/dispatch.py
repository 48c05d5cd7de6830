"""From approval to proof of sending, as one part of the application."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from assistant.services.dispatch.deliver_outbox import DeliverOutbox
from assistant.services.dispatch.file_draft import FileDraft
from assistant.services.dispatch.keep_invoice_files import KeepInvoiceFiles
from assistant.services.dispatch.list_outbox import ListOutbox
from assistant.services.dispatch.queue_sending import QueueSending
from assistant.services.dispatch.send_draft import SendDraft
from assistant.services.dispatch.settle_sending import SettleSending
from assistant.services.dispatch.undo_sending import UndoSending


@dataclass(frozen=True, slots=True)
class Dispatch:
    """``by_hand`` takes a letter out for somebody to send; ``queue`` to ``deliver`` are the program's own sending.

    ``deliver`` is None where no mail server is set, ``file`` (into the drafts of an account) where no account is.
    """

    by_hand: SendDraft
    queue: QueueSending
    settle: SettleSending
    undo: UndoSending
    outbox: ListOutbox
    invoice_files: KeepInvoiceFiles
    deliver: DeliverOutbox | None = None
    file: FileDraft | None = None

    @classmethod
    def on(cls, send: SendDraft, deliver: DeliverOutbox | None = None, file: FileDraft | None = None) -> Self:
        """Built on what takes letters out: its book, its clock, its approval and its folder of invoices."""
        book, clock = send.unit_of_work, send.clock
        return cls(
            by_hand=send,
            queue=QueueSending(book, clock, send.approve),
            settle=SettleSending(book, clock),
            undo=UndoSending(book, clock),
            outbox=ListOutbox(book, clock),
            invoice_files=KeepInvoiceFiles(book, clock, send.pack.files),
            deliver=deliver,
            file=file,
        )
