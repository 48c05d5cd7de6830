"""Negation: whether a noun is denied in its clause (rule R9), and not merely near a negation.

"sans frais", "aucun frais", "nous ne comptons pas de frais", "les frais ne sont pas dus" and "frais offerts" deny;
"sans règlement, des frais", "nous n'ajoutons que les frais" and "nous n'hésiterons pas à ajouter des frais" do not.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.french.mail.plain_text import folded

_WINDOW: Final = 130
# What may stand between a negation and the noun that it governs: determiners, other costs, verbs of claiming.
_FILLERS: Final = (
    "que|qu'|autres?|de|d'|du|des|un|une|le|la|les|l'|au|aux|a|ces?|cette|cet|tels?|telles?|vos|votre|nos|notre|tes|ta|ton|mes"
    "|moindres?|seuls?|quelconques?|nouveaux?|nouvelles?|supplementaires?|et|ou|ni|aucune?s?|vous|te|t'|y|en|lui|leur"
    "|frais|couts?|penalites?|indemnites?|interets?|honoraires|forfaits?|forfaitaires?|majorations?|dommages|commissions?"
    "|somme|retard|relance|recouvrement|dossier|supplements?|accessoires?|moratoires?"
    "|avoir|payer|ajouter|compter|facturer|reclamer|demander|appliquer|imputer|supporter|engager|generer|entrainer|regler"
    "|exiger|percevoir|mettre|prevu|question|lieu|souhaite|encore|plus|reclame|demande|compte|ajoute|facture|applique"
)
_FILLED: Final = rf"(?:(?:(?:{_FILLERS})(?:[ \n]{{1,2}}|(?<=')))|,[ \n]){{0,10}}$"
_GOVERNED: Final = re.compile(
    rf"\b(?:sans(?! compter l)|aucune?s?|nul(?:le)?|ni|hors|hormis|zero|excepte"
    rf"|pas (?=de |d'|un |le moindre|la moindre))[ \n]{{0,2}}{_FILLED}"
)
_VERB_DENIED: Final = re.compile(
    rf"\b(?:ne[ \n]|n')(?P<verb>[^.;:!?]{{0,60}}?)\b(?:pas|point|plus|jamais)[ \n]{{1,2}}(?P<rest>{_FILLED})"
)
_RELEASED: Final = re.compile(
    r"\b(?P<denied>(?:ne |n')[^.;:!?]{0,20})?(?:renon[cst]\w{1,7}|dispens\w{1,6}|exoner\w{1,6}|exempt\w{0,6}"
    rf"|abandonn\w{{1,6}}|grace|annul\w{{1,6}}|supprim\w{{1,6}})(?: pas)?[ \n]{{1,2}}{_FILLED}"
)
# "n'hésiterons pas à", "ne tarderont pas à", "n'éviterez pas": a negation that affirms.
_AFFIRMS: Final = re.compile(
    r"hesit|manqu|tard|oubli|evit|echapp|empech|dispens|exoner|exempt|renon|ignor|neglig|suffi|exclu|interdi"
)
_RESTRICTS: Final = re.compile(
    r"\b(?:ne[ \n]|n')(?:[a-z']{1,16}[ \n]){1,5}(?:que[ \n]|qu')|\b(?:pas|non) seulement\b|\bpas sans\b"
)
# After the noun: its own verb, reached without meeting another subject or a condition.
_OWN_VERB_DENIED: Final = re.compile(
    r"^[^ \n]*(?:[ \n](?!si\b|quand\b|lorsqu|que\b|qu'|qui\b|vous\b|nous\b|tu\b|je\b|j'|tant\b|faute\b"
    r"|sauf\b|en cas\b|ne\b|n')[^ \n.;:!?]{1,24}){0,8}[ \n](?:ne[ \n]|n')"
    r"(?P<verb>(?:[^ \n.;:!?]{1,20}[ \n]){0,5}?)(?:pas|point|jamais|plus|aucune?)\b"
    r"(?P<rest>.{0,40})"
)
_GIVEN_UP: Final = re.compile(
    r"^[^ \n]*(?:[ \n](?!ne\b|n'|non\b|pas\b)[^ \n.;:!?]{1,24}){0,6}[ \n]"
    r"(?:offert|gratuit|exclue?s?\b|null?e?s?\b|annule|supprime|remise?s?\b|epargne|abandonne|a (?:notre|ma) charge"
    r"|(?:non|pas) (?:dus?|dues?|factur|reclam|applicab|exigib|demand))"
)
_GIFT: Final = re.compile(r"offert|gratuit|inclus|compris|exclu|annul|supprim|remis|nul\b|(?:notre|ma) charge")
_SUBJECT_OF_NEXT: Final = re.compile(
    r"^[^ \n]*(?:[ \n][^ \n]{1,24}){0,4}[ \n](?:s'ajout|s'appliqu|ser(?:a|ont|ai\w*)\b|sont\b|est\b|courront|courent"
    r"|deviendr|viendr|augment|vous ser)"
)


def is_negated(clause: str, noun_start: int) -> bool:
    """Whether the noun that starts at an offset is denied in its clause."""
    plain = folded(clause)
    before, after = plain[max(0, noun_start - _WINDOW) : noun_start], plain[noun_start : noun_start + _WINDOW]
    verb = _VERB_DENIED.search(before)
    if _RESTRICTS.search(before) or (verb and _AFFIRMS.search(verb["verb"])):
        return False
    if _GOVERNED.search(before) or _is_released(before):
        return True
    if verb and not _SUBJECT_OF_NEXT.match(after):
        return True
    return _is_denied_after(after)


def _is_released(before: str) -> bool:
    """Whether the debtor is released from it: "nous renonçons aux frais", but not "ne renonçons pas"."""
    released = _RELEASED.search(before)
    return released is not None and not released["denied"]


def _is_denied_after(after: str) -> bool:
    """Whether the noun's own verb denies it ("ne sont pas dus") or gives it up ("sont offerts")."""
    own = _OWN_VERB_DENIED.match(after)
    if own:
        return not (_AFFIRMS.search(own["verb"]) or _GIFT.search(own["rest"]))
    return _GIVEN_UP.match(after) is not None and not _RESTRICTS.search(after)
