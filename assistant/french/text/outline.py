"""Outline: a text with "0" for every digit, "A" for every capital and "a" for every other letter.

A reader of numbers asks here first whether the shape that it needs ("0/0", "AA00") stands anywhere: a search for a
few plain characters takes a tenth of the time of a pattern.
"""

from __future__ import annotations

from functools import lru_cache

from assistant.french.text.western import western_bytes, western_table, western_text


@lru_cache(maxsize=16)
def outline(text: str) -> str:
    """The outline of a text; same length."""
    data = western_bytes(text)
    if data is None:
        return text.translate({ord(character): _drawn(character) for character in set(text)})
    return western_text(data, _DRAWN)


def has_shape(text: str, *shapes: str) -> bool:
    """Whether any of some outlines stands in a text."""
    drawn = outline(text)
    for shape in shapes:  # noqa: SIM110  (a loop is twice as quick as any() here)
        if shape in drawn:
            return True
    return False


def _drawn(character: str) -> str:
    if character.isdecimal():
        return "0"
    if not character.isalpha():
        return character
    return "A" if character.isupper() else "a"


_DRAWN = western_table(_drawn)
