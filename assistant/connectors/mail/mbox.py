"""An mbox file, message by message: one bounded piece in memory, whatever the file weighs.

In place of ``mailbox.mbox``, which holds a message whole and takes any line that begins with "From " for a new one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO

from assistant.connectors.mail.piece import LONGEST_MESSAGE, Piece
from assistant.domain.ledger.import_rows import Place

_LONGEST_LINE = 65_536  # bytes read at once
_FROM = re.compile(rb"From \S{0,320} ?.{0,40}\d\d:\d\d.{0,60}\d{4}")
_ESCAPED = re.compile(rb">+From ")


def is_mbox(head: bytes) -> bool:
    """Whether a file begins as a mailbox does."""
    return bool(_FROM.match(head.lstrip()))


def split_mbox(name: str, file: BinaryIO) -> Iterator[Piece]:
    """Each message; what stands before the first one, in a mailbox cut in the middle, is a piece of its own."""
    kept = bytearray()
    size, number, after_blank = 0, 0, True
    for line in iter(lambda: file.readline(_LONGEST_LINE), b""):
        if after_blank and line.startswith(b"From ") and _FROM.match(line):
            if kept.strip():
                yield Piece(Place(name, number or 1), bytes(kept), size)
            kept.clear()
            size, number = 0, number + 1
            continue
        after_blank = not line.strip()
        size += len(line)
        if len(kept) < LONGEST_MESSAGE:
            kept += line[1:] if _ESCAPED.match(line) else line
    if kept.strip():
        yield Piece(Place(name, number or 1), bytes(kept), size)
