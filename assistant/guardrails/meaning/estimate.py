"""Estimate: what work to come would cost ("comptez entre 2 300 € et 2 900 €, selon le bois"); nothing owed so far."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.figures.named import mentioned_in
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import passage_at

_ESTIMATED: Final = re.compile(
    r"\bdevis\b|\b(?:estimation|estimatif|chiffrage|fourchette|ordre de grandeur|prix indicatif)\b"
    r"|\bcompte[rz] (?:entre|plutot|environ|dans les|autour de|a peu pres)\b[^.;!?]{0,60}\b(?:selon|suivant"
    r"|pour (?:un|une"
    r"|la|le|les)|hors pose|pose comprise)\b|\b(?:pour|cote) [^.;:!?]{3,40}, compte[rz] (?:entre|environ"
    r"|dans les|autour)\b"
)
_OF_THE_ACCOUNT: Final = re.compile(
    r"\b(?:factur(?!ation)\w*|retards?|impay\w+|echu\w*|penalites?|indemnit\w+|frais|interets?|relanc\w+|rappels?|reste(?:nt)?"
    r"|soldes?|devez|dois|doit|dues?|dette|regl(?:er|ez|e|ement)\w*|pay(?:er|ez|e)|paiement|vers(?:er|ez)|vir(?:er|ez)"
    r"|impose|exig\w+|reclam\w+|tribunal|avocat|huissier|majoration|dossier)\b"
)


def is_estimate(letter: Letter, place: int) -> bool:
    """Whether the sentence of a sum estimates work to come, and speaks of no invoice and of nothing owed."""
    passage = passage_at(letter, place)
    if mentioned_in(letter, passage.start, passage.start + len(passage.text)):
        return False
    return _ESTIMATED.search(passage.text) is not None and _OF_THE_ACCOUNT.search(passage.text) is None
