"""Written words: what a person types as a source or a reason, without what the eye cannot see."""

from __future__ import annotations

import unicodedata
from typing import Final

from assistant.domain.errors import RefusedError

LONGEST_SOURCE: Final = 400  # characters
LONGEST_REASON: Final = 2000
_UNSEEN: Final = frozenset({"Cf", "Cc", "Cs", "Co", "Cn"})  # marks without width, controls, and what is no character
_FILLERS: Final = "\u115f\u1160\u3164\uffa0"  # letters by their category, and nothing to the eye
_LINE_ENDS: Final = "\n\r\t"


def seen(text: str) -> str:
    """The text as the eye reads it: invisible marks left out, ends trimmed; "" where nothing can be read."""
    visible = "".join(c for c in text if c in _LINE_ENDS or not _is_unseen(c))
    return visible.strip() if any(c.isalnum() for c in visible) else ""


def told(reason: str) -> str:
    """The reason as it is kept: what is seen of it, cut to its limit; "" without a single letter."""
    kept = seen(reason)[:LONGEST_REASON].rstrip()
    return kept if any(c.isalpha() for c in kept) else ""


def one_line(text: str, what: str, longest: int) -> str:
    """The text on one line; raises RefusedError for a control character, or more than ``longest`` characters."""
    kept = text.strip()
    if any(_is_unseen(c) or c in "\u2028\u2029" for c in kept):
        raise RefusedError(f"{what} contient un caractère invisible ou de commande\u202f: écrivez-la sur une ligne.")
    if len(kept) > longest:
        raise RefusedError(f"{what} dépasse {longest} caractères\u202f: abrégez-la.")
    return kept


def _is_unseen(mark: str) -> bool:
    return mark in _FILLERS or unicodedata.category(mark) in _UNSEEN
