"""Quoted statute: the law in its own words, between quotation marks after a reference, is nobody's statement."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter

_QUOTATION: Final = re.compile(r"«[^«»]{20,1500}»|\"[^\"]{20,1500}\"")
_ANNOUNCED: Final = re.compile(
    r"\b(?:article|art\.?|alinea|dispose|disposent|prevoit|aux termes|code (?:civil|penal|rural|general"
    r"|monetaire|du|de (?!la route)|des)|decret|ordonnance|loi|texte)\b"
)
_LOOKED_BACK: Final = 160
# CPCE L111-8, which a collector must reproduce word for word, with or without quotation marks.
_COLLECTION_COSTS: Final = re.compile(
    r"les frais de recouvrement entrepris sans titre executoire restent a la charge du creancier"
    r"[^\"«»]{0,400}?sauf disposition legislative contraire"
    r"|creancier qui justifie du caractere necessaire des demarches[^\"«»]{0,300}?debiteur de mauvaise foi"
)


def is_quoted_statute(letter: Letter, span: tuple[int, int]) -> bool:
    """Whether a span of the twin lies in a quotation that a reference to the law announces."""
    text = letter.twin.folded
    if "sans titre executoire" in text or "caractere necessaire des demarches" in text:
        for statute in _COLLECTION_COSTS.finditer(text):
            if statute.start() <= span[0] and span[1] <= statute.end():
                return True
    if "«" not in text and '"' not in text:
        return False
    for quotation in _QUOTATION.finditer(text):
        if quotation.start() <= span[0] and span[1] <= quotation.end():
            before = text[max(0, quotation.start() - _LOOKED_BACK) : quotation.start()]
            return _ANNOUNCED.search(before) is not None
    return False
