"""Refused: a sum of which the letter says that it is not asked: "nous n'appliquerons pas les 48 €"."""

from __future__ import annotations

import re
from typing import Final

from assistant.french.numbers.amounts import Amount
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import lead, trail

_CLAIM: Final = r"(?:appliqu|demand|reclam|factur|compt|ajout|exig)"
_REFUSED: Final = re.compile(
    rf"\bn(?:e |')(?:vous |te |t'|y |en |l')*{_CLAIM}\w* (?:donc |bien sur |evidemment )?(?:pas|jamais|nullement)"
    rf"(?! (?:que|plus|moins|seulement|encore))[^.;:,\d€]{{0,30}}$"
    rf"|\b(?:pas question|sans) (?:de )?(?:vous |te |y )?{_CLAIM}er[^.;:,\d€]{{0,30}}$"
    r"|\bn(?:e |')(?:s'eleve|monte|se monte|est) (?:pas|nullement) (?:a |de )(?:la somme de )?$"
    r"|(?:^|[,;:(] |\b(?:et|donc|alors) )(?:donc )?pas de (?=$)"
    r"|(?:^|[,;:(] |\b(?:et|donc|alors) )(?:oubliez|oublie|ne tenez pas compte de)(?:s| les| ces)? $"
)
_AFTER_ALL: Final = re.compile(  # "... si vous payez demain": it is asked of whoever does not
    r"^[^.!?]{0,80}?\b(?:si (?:vous|tu|le|la|votre|ton)|sauf|a (?:la |cette )?condition|pourvu|tant que|avant"
    r"|seulement|uniquement|des que|en cas d|contre un|pour (?:l'instant|cette|ce)|cette (?:fois|semaine)|aux? |jusqu"
    r"|de nouveau|courr\w+|reprend\w*|lundi|demain|mais (?:le double|davantage|plus)"
    r"|aujourd'hui)\b"
)
_LATER: Final = r"(?! (?:que|plus|encore|aujourd|maintenant|tout de suite|cette fois))"
_REFUSED_BY_PRONOUN: Final = re.compile(  # "la direction a décidé de ne pas vous la demander"
    rf"\bne pas (?:vous |te )?l(?:a|es) {_CLAIM}er\b{_LATER}"
    rf"|\bne (?:vous |te )?l(?:a|es) {_CLAIM}\w+ (?:donc )?(?:pas|nullement)\b{_LATER}"
)
_READ_BACK: Final = 90  # characters
_READ_ON: Final = 100


def is_refused(letter: Letter, money: Amount) -> bool:
    """Whether the words just before a sum say that it is not claimed, and none behind it on what condition."""
    if _REFUSED.search(lead(letter, money.start, _READ_BACK)) is None:
        return False
    return _AFTER_ALL.match(trail(letter, money.end, _READ_ON)) is None


def refuses_by_pronoun(letter: Letter) -> bool:
    """Whether the letter says of what it named before that it is not claimed."""
    return letter.notion(_refuses_by_pronoun)


def _refuses_by_pronoun(letter: Letter) -> bool:
    return _REFUSED_BY_PRONOUN.search(letter.twin.folded) is not None
