"""Clauses: the part of a sentence to which words found in it are bound, up to a clause that stands by itself."""

from __future__ import annotations

import re
from typing import Final

_SUBJECT: Final = r"(?:(?:nous|je|on|vous|tu|ils?|elles?|ce|cela|ca|votre|notre|ma|mon|la|le|les|vos|nos)\s|[jc]'|l')"
_PARTED: Final = re.compile(rf"[;:](?!\d)|,\s*(?:(?:et|mais|car|or|donc|sinon|puis)\s+)?(?={_SUBJECT})|\b(?:mais|car)\b")


def bound(text: str, start: int, end: int) -> str:
    """The words of a folded sentence from the last break before start..end to the first behind it."""
    first, last = 0, len(text)
    for found in _PARTED.finditer(text):
        if found.end() <= start:
            first = found.end()
        elif found.start() >= end:
            last = found.start()
            break
    return text[first:last]
