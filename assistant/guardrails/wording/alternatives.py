"""Alternatives: a pattern cut at the bars that stand outside parentheses and brackets."""

from __future__ import annotations

import re
from typing import Final

SHIELDED: Final = re.compile(r"\\.|\[\^?\]?[^\]]*\]", re.DOTALL)  # characters that open and part nothing
_OPENING: Final = re.compile(r"\((?:\?:|(?!\?))")


def alternatives_of(pattern: str) -> list[str]:
    """The alternatives of a pattern, in order; one alone where no bar stands outside."""
    bare = _bare(pattern)
    found, depth, start = [], 0, 0
    for place, character in enumerate(bare):
        depth += (character == "(") - (character == ")")
        if character == "|" and depth == 0:
            found.append(pattern[start:place])
            start = place + 1
    return [*found, pattern[start:]]


def inside_of(pattern: str) -> str | None:
    """What a pattern that is one group holds, None where it is none."""
    opening = _OPENING.match(pattern)
    if opening is None or not pattern.endswith(")"):
        return None
    depth = 0
    for place, character in enumerate(_bare(pattern)):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return pattern[opening.end() : -1] if place == len(pattern) - 1 else None
    return None


def _bare(pattern: str) -> str:
    """The pattern with a dot for every character that opens, closes and parts nothing."""
    return SHIELDED.sub(lambda shielded: "." * len(shielded.group()), pattern)
