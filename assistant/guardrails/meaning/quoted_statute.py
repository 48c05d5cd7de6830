"""Quoted statute: the law in its own words, between quotation marks after a reference, is nobody's statement."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from assistant.guardrails.letter import Letter

_QUOTATION: Final = re.compile(r"«[^«»]{20,1500}»|\"[^\"]{20,1500}\"")
_ANNOUNCED: Final = re.compile(
    r"\b(?:article|art\.?|alinea|dispose|disposent|prevoit|aux termes|code (?:civil|penal|rural|general"
    r"|monetaire|du|de (?!la route)|des)|decret|ordonnance|loi|texte)\b"
)
_LOOKED_BACK: Final = 160
_START: Final = itemgetter(0)
# CPCE L111-8, which a collector must reproduce word for word, with or without quotation marks.
_COLLECTION_COSTS: Final = re.compile(
    r"les frais de recouvrement entrepris sans titre executoire restent a la charge du creancier"
    r"[^\"«»]{0,400}?sauf disposition legislative contraire"
    r"|creancier qui justifie du caractere necessaire des demarches[^\"«»]{0,300}?debiteur de mauvaise foi"
)


def is_quoted_statute(letter: Letter, span: tuple[int, int]) -> bool:
    """Whether a span of the twin lies in a quotation that a reference to the law announces."""
    return _holds(letter.notion(_costs), span) or _holds(letter.notion(_quotations), span)


def _holds(stretches: Sequence[tuple[int, int]], span: tuple[int, int]) -> bool:
    """Whether one of these stretches, in order and apart, holds all of a span."""
    rank = bisect_right(stretches, span[0], key=_START) - 1 if stretches else -1
    return rank >= 0 and span[1] <= stretches[rank][1]


def _costs(letter: Letter) -> list[tuple[int, int]]:
    text = letter.twin.folded
    if "sans titre executoire" not in text and "caractere necessaire des demarches" not in text:
        return []
    return [statute.span() for statute in _COLLECTION_COSTS.finditer(text)]


def _quotations(letter: Letter) -> list[tuple[int, int]]:
    """What stands between quotation marks behind a reference to the law."""
    text = letter.twin.folded
    quoted = [one.span() for one in _QUOTATION.finditer(text)] if "«" in text or '"' in text else []
    return [
        (start, end)
        for start, end in quoted
        if _ANNOUNCED.search(text[max(0, start - _LOOKED_BACK) : start]) is not None
    ]
