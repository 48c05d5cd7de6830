"""Grief: what life has already taken from the reader is told him, so that he fears what comes on top of it."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_ON_TOP: Final = phrases(
    "(avec|après|vu) (tout )?ce que (la vie|vous|le sort|cette année|l'année)[^.;!?]{0,50} (perdu|prise?s?|traversé"
    "|subi|vécu"
    "|enduré|souffert)[^.;!?]{0,60} (en plus|de plus|besoin|supplémentaire|encore)",
    "(après|depuis|avec) (le|la|l'|votre|ton|ta|vos|cet|cette) ?(décès|mort|deuil|incendie|accident|maladie|cancer"
    "|divorce"
    "|séparation|inondation|cambriolage|hospitalisation|opération|licenciement|perte)[^.!?]{0,80} (en plus|de plus"
    "|supplémentaire|pas besoin|mieux vaut|difficile à supporter|de trop|un procès|des ennuis)",
    "(quelqu'un|un membre|quiconque|l'un|une personne) de (votre|ta) famille ~4 (pay|trouver|avanc|prêt|régl)[a-z]*",
)
_KIND: Final = re.compile(
    r"\b(?:courage|condoleances|echeancier|delai|sans vous presser|prenez le temps|comprenons|soutien"
    r"|a votre disposition"
    r"|aider|report\w*|nous en sommes desoles)\b"
)

GRIEF: Final = forbid_phrases(_ON_TOP, unless=excused_anywhere(_KIND))
