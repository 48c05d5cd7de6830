"""Western text: text that Windows-1252 can write, which nearly all French text is; one table then folds it at once.

A table of 256 bytes does in a microsecond what a pass for each accented letter does in fifty.
"""

from __future__ import annotations

from codecs import charmap_encode
from encodings.cp1252 import encoding_table
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

_CODEC: Final = "cp1252"
# Typographic marks beyond that page, and the mark of the page that every reading takes them for.
_BEYOND: Final = (("\u202f", "\u00a0"), ("\u2009", "\u00a0"), ("\u2011", "-"), ("\u2212", "-"))


@lru_cache(maxsize=8)  # several readings of one letter ask for the same
def western_bytes(text: str) -> bytes | None:
    """The text, one byte a character; None when it holds a character that the page lacks."""
    if text.isascii():  # as most folded texts are
        return text.encode("ascii")
    for mark, known in _BEYOND:
        text = text.replace(mark, known)
    try:
        return charmap_encode(text, "strict", encoding_table)[0]
    except UnicodeEncodeError:
        return None


def western_table(fold: Callable[[str], str]) -> bytes:
    """The table of a folding; a character whose folding is not one character of the page stays as it is."""
    table = bytearray(range(256))
    for code in range(256):
        data = fold(bytes([code]).decode(_CODEC, "replace")).encode(_CODEC, "replace")
        if len(data) == 1 and data != b"?":
            table[code] = data[0]
    return bytes(table)


def western_text(data: bytes, table: bytes) -> str:
    """The text of some bytes, folded by a table."""
    folded = data.translate(table)
    return folded.decode("ascii") if folded.isascii() else folded.decode(_CODEC)
