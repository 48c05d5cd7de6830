"""Not theirs late: what is told of a delay, or of a wait, that is no payment's: a day to come, our own date missed.

The reader waits for what we make, the date of the delivery was not kept, the payment was awaited for a day to come.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.passage import Passage
from assistant.guardrails.wording.standing import standing

_WORK: Final = r"(?:livraisons?|pose|montage|installation|expedition|fabrication|enlevement)\b"
_PAYMENT: Final = re.compile(
    r"\b(?:paiements?|reglements?|virements?|versements?|cheques?|sommes?|sold\w+|banques?|pay\w+|paie\w*|regl(?:er|ez|es?)|vir(?:er|ez)"
    r"|vers(?:er|ez)|relanc\w+|rappels?|echeances?)\b"
)
_READER_WAITS: Final = re.compile(r"\b(?:vous|tu) attend\w*$")
_FOR_A_THING: Final = re.compile(
    rf" (?:(?:nos|notre|mon|ma|mes) \w|(?:la |le |les |l'|un |une |des |cette |ce |ces )(?:{_WORK}|devis|reponse|avoir"
    r"|commande|materiel|marchandises?|pieces?|visite|technicien|equipe|chantier|travaux|bois)\b)"
)
_STAFF: Final = (
    r"(?:equipe|atelier|transporteur|livreur|fournisseur|poseur|service|usine|scierie|macon|menuisier|technicien|artisan"
    r"|chauffeur|sous-traitant|entrepot)s?\b"
)
_NOT_KEPT: Final = re.compile(r"(?:respecte|tenu|honore|observe)e?s?$")
_OF_OUR_WORK: Final = re.compile(
    rf"\b(?:date|delai|jour|calendrier)s? (?:de |d'|du |prevue? pour )(?:la |le |l'|notre )?{_WORK}"
)
_BY_US: Final = re.compile(
    rf" (?:pour|sur) (?:la |le |l'|notre |votre |cette |ce )?{_WORK}"
    rf"| par (?:(?:notre|nos|mon|mes) {_STAFF}|(?:le |l')(?:transporteur|livreur|fournisseur|poseur|usine)\b)"
    r"(?![^.;!?]*\b(?:votre|vos|chez vous)\b)"
)
_OURS: Final = re.compile(r"\b(?:notre|nos|mon|mes) $")
_AWAITED_FOR: Final = re.compile(
    r"(?:attend|\w+ etai(?:t|ent) )(?:(?!\b(?:depuis|hier|dernier\w*|plus tot|avant|non)\b)[^.,;:!?])*\bpour (?:le )?$"
)
_LAST_YEAR: Final = re.compile(r"\b(?:an(?:nee)?|ete|mois|semaine) (?:passe|dernier|derniere|precedente?)e?\b")
_PAYABLE: Final = re.compile(
    r" (?:\w+ )?(?:payable|due|a echeance|a regler|a payer) (?:seulement )?(?:le |au |pour le )"
)
_IS: Final = re.compile(r"\b(?:est|etait)$")
_TO_COME: Final = re.compile(r" (?:\w+ )?a (?:echoir|venir(?! (?:nous|me|la|le)\b))")


def is_not_theirs(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the reader waits for what is made for him, or a date of ours was not kept."""
    text, after = passage.text, passage.text[match.end() :]
    if _READER_WAITS.search(match.group()) is not None:
        return _FOR_A_THING.match(after) is not None and _PAYMENT.search(after) is None
    if _NOT_KEPT.search(match.group()) is None or _PAYMENT.search(text) is not None:
        return False
    if match.group().startswith("calendrier") and _OURS.search(text[: match.start()]) is not None:
        return True
    return _OF_OUR_WORK.search(match.group()) is not None or _BY_US.match(after) is not None


def is_still_to_come(letter: Letter, passage: Passage, match: re.Match[str], due: date | None) -> bool:
    """Whether what is said to be awaited, or to be payable, is so for the due day or a later one."""
    text = passage.text
    if _IS.search(match.group()) is not None and _TO_COME.match(text, match.end()) is not None:
        return True
    days = standing(letter.dates, passage.start + match.start(), passage.start + len(text))
    if not days or due is None or days[0].value is None or days[0].value < due:
        return False
    if _LAST_YEAR.search(text) is not None:
        return False
    place = days[0].start - passage.start
    if _AWAITED_FOR.fullmatch(text, match.start(), place) is not None:
        return True
    return _IS.search(match.group()) is not None and _PAYABLE.fullmatch(text, match.end(), place) is not None
