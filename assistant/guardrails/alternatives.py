"""Alternatives: a pattern cut at the bars that stand outside parentheses and brackets."""

from __future__ import annotations

import re
from typing import Final

_SHIELDED: Final = re.compile(r"\\.|\[\^?\]?[^\]]*\]", re.DOTALL)


def alternatives_of(pattern: str) -> list[str]:
    """The alternatives of a pattern, in order; one alone where no bar stands outside."""
    bare = _SHIELDED.sub(lambda shielded: "." * len(shielded.group()), pattern)
    found, depth, start = [], 0, 0
    for place, character in enumerate(bare):
        depth += (character == "(") - (character == ")")
        if character == "|" and depth == 0:
            found.append(pattern[start:place])
            start = place + 1
    return [*found, pattern[start:]]
