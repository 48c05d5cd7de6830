"""Plain text that keeps every character in its place: for readers that must answer in the caller's offsets."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from assistant.french.characters import fold_character

_MANY = 48  # above this number of distinct odd characters, one table is quicker than one pass each
_ODD: Final = re.compile(r"[^\x20-\x7e\n\u00c0-\u00ff€°«»œŒ]")


@lru_cache(maxsize=16)
def plain_marks(text: str) -> str:
    """The text, character for character, with plain spaces, apostrophes, hyphens and digits.

    A mark without width, or an accent apart from its letter, stays where it is: only a ``Twin`` can remove it.
    """
    odd = set(_ODD.findall(text))
    changes = {character: fold_character(character) for character in odd}
    return _replaced(text, {old: new for old, new in changes.items() if new != old and len(new) == 1})


@lru_cache(maxsize=16)
def folded(text: str) -> str:
    """The text in lower case, without accents, with plain marks; same length, so that offsets are shared."""
    plain = plain_marks(text)
    lowered = plain.lower()
    if len(lowered) != len(plain):  # a few capitals become two characters in lower case
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in plain)
    if lowered.isascii():
        return lowered
    letters = {character for character in set(lowered) if not character.isascii()}
    bases = {letter: unicodedata.normalize("NFD", letter)[0].lower() for letter in letters}
    return _replaced(lowered, {old: new for old, new in bases.items() if new != old})


def _replaced(text: str, changes: dict[str, str]) -> str:
    """Replace single characters by single characters."""
    if len(changes) > _MANY:
        return text.translate({ord(old): new for old, new in changes.items()})
    for old, new in changes.items():
        text = text.replace(old, new)
    return text
