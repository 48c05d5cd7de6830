"""Quoted statute: the law in its own words, between quotation marks after a reference, is nobody's statement."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter

_QUOTATION: Final = re.compile(r"«[^«»]{20,1500}»|\"[^\"]{20,1500}\"")
_ANNOUNCED: Final = re.compile(
    r"\b(?:article|art\.?|alinea|dispose|disposent|prevoit|aux termes|code|decret|ordonnance|loi|texte)\b"
)
_LOOKED_BACK: Final = 160


def is_quoted_statute(letter: Letter, span: tuple[int, int]) -> bool:
    """Whether a span of the twin lies in a quotation that a reference to the law announces."""
    text = letter.twin.folded
    if "«" not in text and '"' not in text:
        return False
    for quotation in _QUOTATION.finditer(text):
        if quotation.start() <= span[0] and span[1] <= quotation.end():
            before = text[max(0, quotation.start() - _LOOKED_BACK) : quotation.start()]
            return _ANNOUNCED.search(before) is not None
    return False
