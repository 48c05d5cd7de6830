"""Indemnity: where the letter claims the fixed recovery indemnity, and the clause around it."""

from __future__ import annotations

import re
from typing import Final

from assistant.domain.interest.late_interest import RECOVERY_INDEMNITY
from assistant.french.numbers.amounts import Amount
from assistant.guardrails.figures.whatever import is_whatever
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import passage_at

_NOUN: Final = re.compile(
    r"\bindemnit\w*(?: (?:forfaitaires?|legales?))?(?: (?:pour|de|au titre des?) (?:les )?frais(?: de "
    r"recouvrement)?)?(?: de recouvrement)?\b"
    r"|\bfrais de recouvrement\b|\bforfait de recouvrement\b|\barticles? d\.? ?441-5\b|\bd\.? ?441-5\b"
)
OTHER_INDEMNITY: Final = re.compile(  # than the fixed one
    r"\bcomplementaire|\bclause penale|\bd'eviction|\bd'assurance|\bkilometrique|\bde retard\b"
)


def indemnity_sums(letter: Letter) -> list[Amount]:
    """The sums said to be the fixed indemnity: those after its name in the same sentence, up to another subject."""
    return letter.notion(_sums)


def is_indemnity(letter: Letter, money: Amount) -> bool:
    """Whether a sum of the letter is one of them."""
    return money.start in letter.notion(_places)


def _places(letter: Letter) -> frozenset[int]:
    return frozenset(money.start for money in indemnity_sums(letter))


def _sums(letter: Letter) -> list[Amount]:
    found: list[Amount] = []
    text = letter.twin.folded
    for money in letter.amounts:
        if _AFTER.match(text, money.end) or (money.value == RECOVERY_INDEMNITY and _EACH.match(text, money.end)):
            found.append(money)
            continue
        if is_whatever(letter, money):
            continue
        passage = passage_at(letter, money.start)
        nouns = list(_NOUN.finditer(text, passage.start, money.start))
        if (
            nouns
            and not _parted(text[nouns[-1].end() : money.start])
            and not OTHER_INDEMNITY.search(text[nouns[-1].start() : money.start])
        ):
            found.append(money)
    return found


_AFTER: Final = re.compile(
    r"\s*(?:,)?\s*(?:au titre |a titre )?(?:de |d'|pour )?(?:l'|une )?(?:indemnite|frais de recouvrement)(?! "
    r"complementaire)"
)
_EACH: Final = re.compile(
    r"\s*(?:(?:ht|ttc|hors taxes?) )?(?:au minimum\b|(?:de plus |en plus |supplementaires? )?(?:par|a chaque"
    r"|pour chaque) (?:nouve(?:l|lle|au) )?(?:facture|mois|relance|rappel|courrier|lettre|semaine|jour|sms"
    r"|message|mail|courriel|appel|envoi)\b)"
)
_PARTED: Final = re.compile(
    r"[;.]|\b(?:penalites?|interets?|principal|total|soit un total|en plus|en sus|outre|s'ajout\w+ (?:aux?|a)\b"
    r"|factures? [a-z0-9-]*\d|solde|reste)\b"
)


def _parted(between: str) -> bool:
    return _PARTED.search(between) is not None
