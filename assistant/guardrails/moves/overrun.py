"""Overrun: a payment said to be late, by what should have come, what was expected, or a term that was not kept."""

from __future__ import annotations

import re
from typing import Final

_WANTED: Final = (
    r"(?:paiement|reglement|virement|versement|cheque|somme|montant|facture|solde|argent|fonds|du|celle-ci|elle|il"
    r"|ce|cela)"
)
_COME: Final = (
    r"(?:paye|regle|verse|vire|solde|acquitte|honore|credite|mandate|percu|recu|encaisse)e?s?\b"
    r"|(?:parvenir|arriver|revenir|rentrer|recevoir|tomber|figurer|toucher|encaisser|etre (?:la|chez nous|sur))\b"
)
# "Notre devis aurait dû vous parvenir": what the creditor sends.
_NOT_TO_YOU: Final = r"(?!(?:vous|te|t') ?(?:parvenir|arriver|revenir|etre|toucher))"
_NOT_THEIRS: Final = (
    r"(?! (?:de|d'|chez) (?:notre|nos|mon|ma|mes) (?!factur|note|prestation|travail|travaux|interven|creance))"
)
_NOT_DENIED: Final = r"(?:(?!pas |point |nullement |aucunement )\w+ ){0,2}?"
_TIME: Final = r"(?:jours?|semaines?|quinzaine|mois|temps|moment|huitaine|hier|avant-hier)"

OVERRUN: Final = re.compile(
    # "cette somme aurait déjà dû nous être versée", "nous devrions être payés depuis une semaine"
    rf"\b(?:aur(?:ait|aient|ions|ais"
    rf"|iez)) (?:\w+ ){{0,2}}?d[u](?:es?)? (?:{_NOT_TO_YOU}[^\s.;:!?]+ ){{0,4}}?(?:{_COME})"
    rf"|\bdevr(?:ait|aient|ions|ais) (?:[^\s.;:!?]+ ){{0,4}}?(?:{_COME})[^.;:!?]{{0,20}}\bdepuis\b"
    rf"|\b(?:voila|voici|cela fait|ca fait|il y a)\b[^.;:!?]{{0,30}}\b{_TIME}\b[^.;:!?]{{0,12}}\b(?:que"
    rf"|qu')[^.;:!?]{{0,40}}"
    rf"(?:\b(?:attend\w*|aur\w+ du|devri?\w+|{_WANTED} (?:est|etait|aurait))\b)"
    # "le terme convenu n'a point été respecté"
    r"|\b(?:terme|delai|echeance|date|jour|calendrier|engagement)s?\b[^.;:!?]{0,40}\bn'(?:a|ont|avez|est"
    r"|as) (?:\w+ ){0,3}?"
    r"(?:respecte|tenu|honore|observe)e?s?\b"
    r"|\bn'(?:avez|as) (?:\w+ ){0,3}?(?:respecte|tenu|honore|observe) (?:le |la |l'|les |votre |notre |ce "
    r"|cette )?(?:terme|delai"
    r"|echeance|date)"
    # "nous attendions votre règlement la semaine dernière", "nous l'attendons depuis lundi"
    rf"|\battend(?:ions|ais)\b[^.;:!?]{{0,40}}\b{_WANTED}\b{_NOT_THEIRS}"
    rf"|\b{_WANTED} etai(?:t|ent) (?:\w+ )?(?:attendu|espere|prevu)e?s? (?:[^\s.;:!?]+ ){{0,3}}?(?:hier|derni\w+"
    rf"|plus tot)"
    rf"|\battend(?:ons|s)\b[^.;:!?]{{0,40}}\b{_WANTED}\b[^.;:!?]{{0,20}}\bdepuis\b"
    # "hors délai", "trop tard", "vous avez pris du retard", "la date est derrière nous"
    r"|\b(?:deja|malheureusement) (?:\w+ )?(?:hors delai|en retard|echue?|trop tard)"
    r"|\b(?:avez|as|a) (?:\w+ ){0,2}?(?:pris|accumule|accuse) (?:du|un \w*|quelque|beaucoup de) ?retard"
    r"|\baccus(?:e|ez|es) (?:\w+ )?retard|\bau-dela (?:du (?:delai|terme)|de (?:la date|l'echeance"
    r"|ce qui)) (?!du \d|de)"
    r"|\b(?:delai|terme|echeance|date|temps(?! (?:est|a) (?:\w+ )?passe))s?\b[^.;:!?]{0,50}\b(?:est|sont|etait"
    rf"|se trouve|s'est) {_NOT_DENIED}(?:ecoulee?|expiree?"
    r"|revolue?"
    r"|passee?|depassee?|franchie?|derriere)"
    r"|\b(?:compte|somme|montant)\b[^.;:!?]{0,20}\bn'(?:est|a) (?:toujours|encore) pas (?:ete )?(?:credite|recu"
    r"|percu)e?"
)
