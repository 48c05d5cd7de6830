"""Sentences that only tell: what we asked, what was planned once, what is the habit, when an office is open."""

from __future__ import annotations

import re
from typing import Final

_OUR_WORDS: Final = re.compile(
    r"\b(?:vous|tu) (?:me |nous |m'|n'avez )?(?:demand|ecri|dites|dis\b|reclam|exig|voul|veux|souhait|parl|pretend"
    r"|indiqu|mentionn|precis|rappel)\w*"
    r"|\b(?:votre|ton|vos) (?:mail|message|courrier|lettre|relance|appel|courriel)s? (?:\w+ )?(?:dit|parle|demand"
    r"|indiqu|mentionn|precis|reclam|exig)\w*"
)
_ONCE_PLANNED: Final = re.compile(
    r"\b(?:devai(?:s|t|ent)|devions|avai(?:s|t|ent)|avions) (?:\w+ ){0,2}(?:pay|pai|regl|vir|vers|sold|promis|prevu"
    r"|dit|annonc|convenu|effectu|parti|etre|le faire)\w*|\baur(?:ait?|ais|ions|aient) (?:du|pu)\b"
    r"|\b(?:jamais|pas|rien) (?:dit|promis|annonce|convenu)\b|\b(?:etait|etaient) (?:prevue?s?|programmee?s?)\b"
)
_HABIT: Final = re.compile(
    r"\bde chaque (?:mois|semaine)\b|\bchaque (?:mois|semaine|lundi|mardi|mercredi|jeudi|vendredi)\b"
    r"|\btous les (?:mois|\d|lundis?|mardis?|mercredis?|jeudis?|vendredis?)\b"
)
_HOURS: Final = re.compile(
    r"\b(?:ouverte?s?|horaires?|permanence|fermee?s?|fermeture|joignables?)\b.{0,40}\b(?:lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche|\d)"
)


def is_reported(plain: str) -> bool:
    """Whether a folded sentence announces no payment though it names one and a day."""
    return any(words.search(plain) for words in (_OUR_WORDS, _ONCE_PLANNED, _HABIT, _HOURS))
