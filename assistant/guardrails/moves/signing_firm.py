"""Signing firm: a firm, a bureau or a partner that is nowhere in the file writes, signs or takes the matter over."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_FIRM: Final = (
    "((notre|nos|un) ~1 (partenaire|filiale|mandataire|prestataire)( de recouvrement)?|(le|la|l'|un|une"
    "|notre) ?(groupe|cabinet"
    "|agence|office|centre|société|filiale|bureau|étude|organisme|pôle|division|direction))"
)
_WRITES: Final = (
    "((vous|t') ?(écrit|adresse|contacte|relance|demande|réclame|met en demeure)|sign(e|ent|era) (cette|la présente"
    "|ces|ce"
    "|le présent)|(a|ont) (repris|racheté|acquis|reçu mandat)|(reprend|prend) (la main|le relais|le dossier|la suite"
    "|votre"
    " dossier|désormais)|est (désormais|maintenant) (chargée?|saisie?|titulaire|propriétaire|en charge|votre))"
)
_FOREIGN: Final = phrases(
    f"{_FIRM}[^.;!?]{{0,40}},? (qui )?{_WRITES}",
    "(dossier|créance|dette|facture) ~1 (est|sont|a été|sera) ~2 (désormais |maintenant )?(gérée?|suivie?|traitée?"
    "|reprise?"
    f"|rachetée?|prise? en charge) par {_FIRM}",
    "(écrit|écrite|agis|agissons|écris|écrivons|intervenons|interviens) ~3 (au nom|pour le compte|mandatée?s? par"
    "|de la part)"
    " (de|du|de la|de l'|d') ?(office|agence|cabinet|centrale|brigade|direction nationale)",
    "(nous|je) ~1 (agissons|agis|intervenons|interviens|encaissons|encaisse|recouvrons) ~2 (pour|au nom de"
    "|pour le compte de) (votre"
    " (fournisseur|créancier|prestataire)|notre (client|cliente|mandant|mandante))",
    "(sommes|suis) [^.;!?]{0,40} (et|qui) ~1 (agissons|agis|intervenons|encaissons|recouvrons) ~2 (pour|au nom de"
    "|pour le compte de)"
    " (votre|notre|la société|l'entreprise)",
    "(adress|répond|écri|tourn|parl|joign)[a-z]* ~3 (à|vers) (maître [a-z]+|monsieur [a-z]+"
    "|madame [a-z]+),? ~2 de (notre|la"
    "|nos) (direction|service|pôle|division|brigade|cellule) (du |de |des )?(contentieu[a-z]+|recouvrement|poursuites"
    "|juridique"
    "|impayés)",
    "(cabinet|groupe|agence|office|bureau|société)[^.;!?]{0,30} (recouvrement|contentieux|créances|encaissement)"
    "[^.;!?]{0,20} (mandataire|mandatée?|pour le compte|agissant)",
)
_KNOWN: Final = re.compile(
    r"\b(?:affacturage|factor|cession de creances?|bail\w*|votre (?:comptable|cabinet|expert)|a votre demande|comptable"
    r"|expert-comptable|mutuelle|assur\w+|architect\w+|livr\w+|install\w+|transport\w*|fabri\w+|pourr\w+|pourrait|si "
    r"|a defaut"
    r"|qui (?:vous )?(?:a|avait) (?:livre|pose|install)\w*|tresorerie|mediat\w+|banque|syndic|mairie|notaire|formation)"
)

# "Notre agence vous relance", "la direction vous adresse ses vœux": the creditor's own house, not one that took over.
_OWN_HOUSE: Final = re.compile(
    r"\b(?:notre|nos) (?:societe|agence|bureau|direction|office|centre|groupe|division)\b"
    r"|\b(?:la|le|l') ?(?:societe|agence|direction|bureau) (?:vous|t'|te)\b"
)
_TAKEN_OVER: Final = re.compile(
    r"recouvr|contentieu|creance|poursuit|encaiss|rachet|acquis|repris|reprend|mandat|titulaire|proprietaire"
    r"|pour le compte|au nom|national"
)

_AFTER: Final = len(" de recouvrement des créances")


def _is_in_file(letter: Letter, hit: Hit) -> bool:
    """Whether the firm is the creditor by its own name, or one that the file or the trade gives."""
    facts = letter.facts
    if facts.actor.value != "creditor" or facts.payee is not None:
        return True
    around = hit.passage.text[hit.start : hit.end + _AFTER]
    if _OWN_HOUSE.search(hit.text) is not None and _TAKEN_OVER.search(around) is None:
        return True
    return _KNOWN.search(hit.passage.text) is not None


SIGNING_FIRM: Final = forbid_phrases(_FOREIGN, unless=_is_in_file)
