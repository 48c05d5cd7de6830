"""Piece: the bytes of one message inside a mailbox, cut where they would cost too much to read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from assistant.domain.ledger.import_rows import Place

LONGEST_MESSAGE = 4_000_000  # bytes read of one message: its text stands before its attachments


@dataclass(frozen=True, slots=True)
class Piece:
    """``content`` is the head of the message, ``size`` what it weighs in bytes as far as anybody knows.

    ``received_at`` is when the mailbox took it in, where the mailbox says so.
    """

    place: Place
    content: bytes
    size: int
    received_at: datetime | None = None
