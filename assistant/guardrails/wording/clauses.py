"""Clauses: the part of a sentence to which words found in it are bound, up to a clause that stands by itself.

"Vous n'avez jamais payé, j'appelle votre banque" are two; "si vous le souhaitez, nous l'appelons" is one.
"""

from __future__ import annotations

import re
from typing import Final

_SUBJECT: Final = r"(?:(?:nous|je|on|vous|tu|ils?|elles?|ce|cela|ca|votre|notre|ma|mon|la|le|les|vos|nos)\s|[jc]'|l')"
_BREAK: Final = re.compile(rf"[;:](?!\d)|,\s*(?:(?:et|mais|car|or|donc|sinon|puis)\s+)?(?={_SUBJECT})|\b(?:mais|car)\b")
_LEADS_ON: Final = re.compile(  # a clause that hangs on the one that follows
    r"\s*(?:et |mais )?(?:si|s'ils?|quand|lorsqu\w*|des que|apres que|avant que|afin que?|pour qu\w*|puisqu\w*|tant que"
    r"|comme (?:vous|tu|il|elle|votre|le|la|notre))\b"
)


def bound(text: str, start: int, end: int) -> str:
    """The words of a folded sentence from the last break before start..end to the first behind it."""
    first, last = 0, len(text)
    for found in _BREAK.finditer(text):
        if found.end() <= start:
            if found[0][0] != "," or _LEADS_ON.match(text, first) is None:
                first = found.end()
        elif found.start() >= end:
            last = found.start()
            break
    return text[first:last]
