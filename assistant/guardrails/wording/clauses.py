"""Clauses: the part of a sentence to which words found in it are bound, up to a clause that stands by itself.

"Vous n'avez jamais payé, j'appelle votre banque" are two; "si vous le souhaitez, nous l'appelons" is one.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.sentence import Sentence

_SUBJECT: Final = r"(?:(?:nous|je|on|vous|tu|ils?|elles?|ce|cela|ca|votre|notre|ma|mon|la|le|les|vos|nos)\s|[jc]'|l')"
_BREAK: Final = re.compile(rf"[;:](?!\d)|,\s*(?:(?:et|mais|car|or|donc|sinon|puis)\s+)?(?={_SUBJECT})|\b(?:mais|car)\b")
_LEADS_ON: Final = re.compile(  # a clause that hangs on the one that follows
    r"\s*(?:et |mais )?(?:si|s'ils?|quand|lorsqu\w*|des que|apres que|avant que|afin que?|pour qu\w*|puisqu\w*|tant que"
    r"|comme (?:vous|tu|il|elle|votre|le|la|notre))\b"
)


def bound(within: Sentence, start: int, end: int) -> str:
    """The words of a sentence from the last break before start..end to the first behind it."""
    first, last = 0, len(within.text)
    for left, right in within.notion(_breaks):
        if right <= start:
            if within.text[left] != "," or _LEADS_ON.match(within.text, first) is None:
                first = right
        elif left >= end:
            last = left
            break
    return within.text[first:last]


def _breaks(within: Sentence) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in _BREAK.finditer(within.text))
