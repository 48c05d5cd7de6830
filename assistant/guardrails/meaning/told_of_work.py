"""Told of work: somebody around the reader who is told of a noise, a date or a van learns of no debt.

"Nous préviendrons vos voisins du bruit", "votre mari saura brancher la pompe", "je m'appelle Claire et je suis votre
compte client": the words of an exposure, of which each sense that is none is named here.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.meaning.company import DEBT, READER

_CLIENT_FILE: Final = re.compile(  # "votre espace client", "le suivi client": no client of the reader's
    r"\b(?:espaces?|services?|comptes?|suivi|dossiers?|numeros?|portails?|codes?|fiches?|references?|relations?|releves?"
    r"|cartes?) clients?$"
)
_WE_DO: Final = re.compile(r"\b(?:je|nous|on|faut|suffi\w+|vais|allons|il|elle|ils|elles)\b|\bj'|(?:rai|rons)\b")
_CALLED_SO: Final = re.compile(r"\b(?:m'|s'|nous nous |se )$")  # "je m'appelle Claire et je suis votre résidence"
_ABLE: Final = re.compile(  # "votre mari saura brancher la pompe"
    r"\bsaur(?:a|ont)$"
)
_TO_DO: Final = re.compile(
    r"^ (?:bien |sans doute |surement )?(?:ou |comment |quand |(?:vous |te |le |la |les |lui |leur |en |y |l')+)?"
    r"(?!lire|entendre|apprec|juger|comprendre|apprendre|savoir)[a-z]+(?:er|ir|re)\b"
)
_ENJOYED: Final = re.compile(
    r"^ (?:beaucoup |sans doute |surement )?(?:le|la|les|l'|ces|nos|notre|vos|votre) ?(?!nouvelle\b"
    r"|information|proced|lect"
    r"|method|attitud|facon|geste|histoir|delicat|serieux|courrier|lettre|silence radio)[a-z]+"
)
_BANKING: Final = re.compile(r"\b(?:iban|rib|virements?|prelevements?|mandat|carte|cheques?)\b")
_PRAISED: Final = re.compile(r"\brecommander\w+ (?:votre|ton|ta|vos|vous|chaudement|vivement)\b")
_TOLD_THAT: Final = re.compile(r"^ (?:que |qu')(?P<what>[^.;!?:]{12,})")
_TOLD_OF: Final = re.compile(  # what work brings to those around it
    r"^,? (?:pour|de|du|des|d'|afin de|concernant|au sujet) ?(?:(?:la|l'|le|les|notre|nos|mon|ma|mes|votre|vos|prendre"
    r"|caler|fixer) ?)*(?:[a-z]+ (?:de (?:la|l'|leur)? ?|du |des ))?(?:bruits?|passages?|arrivees?|venue"
    r"|visites?|travaux"
    r"|dates?|livraisons?|echafaudages?|coupures?|chantiers?|rendez-vous|interventions?|plannings?|enlevements?|stages?"
    r"|pannes?|fuites?|bennes?|stationnements?|acces|cles?|portails?|horaires?|poses?|ramonage\w*|remplacements?"
    r"|reparations?|deroute\w*|detours?|deviations?|fermetures?|ouvertures?|essais?|releves? d[eu]s? compteurs?|places?"
    r"|palettes|demenagements?|inscriptions?|spectacles?|fetes?|concerts?|repetitions?|cours|coloris|teintes?)\b"
)
_OF_IT: Final = re.compile(r"\b(?:affaire|histoire|verite|attend\w*|litige|tribunal|procedure|rien|personne)\b")
OF_A_DEBT: Final = re.compile(
    r"\b(?:pa(?:ie|y)|impay|dette|factur|retard|regl|do(?:is|it|iv)|pratiqu|comment|trait|situation)"
    r"|\b(?:savoir|apprendre|decouvrir|lire|voir)\s+(?:ou|comment|pourquoi|qui|combien|ce)\b"
)


def is_of_work(after: str) -> bool:
    """Whether they were told of neither the reader nor a debt: "j'ai prévenu vos voisins que l'essaim partirait"."""
    told = _TOLD_THAT.match(after)
    if told is not None:
        return all(found.search(told["what"]) is None for found in (DEBT, READER, _OF_IT))
    told = _TOLD_OF.match(after)
    return told is not None and DEBT.search(told.group()) is None


# "L'administration fiscale demande aux entreprises de ...": it makes the rules, and is told of nobody.
_RULES_ALL: Final = re.compile(
    r"\b(?:demande|rappelle|recommande|impose|exige|oblige|invite|permet)(?:nt)? (?:desormais |aussi |maintenant )?"
    r"(?:a |aux |les )(?:toutes les |tous les )?(?:entreprises|communes|mairies|collectivites|commercants|artisans"
    r"|employeurs"
    r"|contribuables|associations|professionnels|particuliers|societes)\b"
)


def is_innocent(text: str, match: re.Match[str]) -> bool:
    """Whether the words name no third party, or say what he can do, enjoys or was told of work."""
    found, after = match.group(), text[match.end() :]
    if _CLIENT_FILE.search(found) is not None or _PRAISED.search(found) is not None or is_of_work(after):
        return True
    if match["learnt"] is not None and _RULES_ALL.search(found) is not None:
        return True
    if match["active"] is not None and _CALLED_SO.search(text[: match.start()]) is not None:
        return True
    if match["pronoun"] is not None and _WE_DO.search(found) is None:  # "votre banque doit l'afficher"
        return True
    if _ABLE.search(found) is not None:
        return _TO_DO.match(after) is not None
    if found.endswith(("apprecieront", "appreciera", "decouvriront", "decouvrira", "trouveront")):
        return _ENJOYED.match(after) is not None and OF_A_DEBT.search(text) is None
    if found.endswith(("savait", "savaient")):
        return OF_A_DEBT.search(text) is None
    return "banque" in found and match["learnt"] is not None and _BANKING.search(after) is not None
