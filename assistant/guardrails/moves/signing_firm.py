"""Signing firm: a firm, a bureau or a partner that is nowhere in the file writes, signs or takes the matter over."""

from __future__ import annotations

import re
from typing import Final

from assistant.french.mail.plain_text import folded
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
    r"recouvr|contentieu|creance|poursuit|encaiss|rachet|acquis|\brepr(?:is|end)|mandat|titulaire|proprietaire"
    r"|pour le compte|au nom|national"
)

_AFTER: Final = len(" de recouvrement des créances")
_NOUN: Final = re.compile(r"\b(?:groupe|cabinet|agence|office|centre|societe|bureau|etude|organisme|pole|division)\b")
_OF_THE_READER: Final = re.compile(
    r"^ (?:[a-z]+ ){0,2}de (?:votre|ta) (?:entreprise|societe|maison|mairie|association)\b"
)
_OF_A_TOWN: Final = re.compile(r"^ (?:de |d')(?P<town>[a-z-]+)\b(?! d)")
_IS_CALLED: Final = re.compile(
    r"(?P<name>[^\s,;:.]+ [^\s,;:.]+),? est $"
)  # "la Scierie Bellecombe est une société qui"
# "Notre groupe a repris votre ancien fournisseur": a house or a machine was bought, and nothing that the reader owes.
_BOUGHT: Final = re.compile(
    r"^ (?:une? |une nouvelle |l'ancien(?:ne)? |votre ancien(?:ne)? )(?!affaire|compte|mandat|part|somme|titre"
    r"|jugement|ordonn)[a-z]+"
    r"(?!.*\b(?:creances?|dettes?|dossiers?|factures?|contrats?|comptes?|portefeuilles?|encours|impay\w*|pa[iy]\w*"
    r"|regl\w*|recouvr\w*|dev\w+|dois|vous|desormais)\b)"
)


def _is_in_file(letter: Letter, hit: Hit) -> bool:
    """Whether the firm is the creditor by its own name, or one that the file or the trade gives."""
    facts = letter.facts
    if facts.actor.value != "creditor" or facts.payee is not None:
        return True
    around = hit.passage.text[hit.start : hit.end + _AFTER]
    if _TAKEN_OVER.search(around) is None and (_OWN_HOUSE.search(hit.text) is not None or _is_of_a_party(letter, hit)):
        return True
    if (
        hit.text.startswith(("notre groupe ", "notre societe "))
        and _BOUGHT.search(hit.passage.text[hit.end :]) is not None
    ):
        return True
    return _KNOWN.search(hit.passage.text) is not None


def _is_of_a_party(letter: Letter, hit: Hit) -> bool:
    """Whether the firm bears the creditor's name, stands in its town, or belongs to the reader."""
    house, after = letter.facts.creditor, hit.passage.text[hit.end :]
    creditor = folded(house.name)
    noun = _NOUN.search(hit.text)
    if noun is not None and noun.group() in creditor.split():
        return True
    called = _IS_CALLED.search(letter.twin.folded[: hit.span[0]])
    if called is not None and called["name"] in creditor:
        return True
    town = _OF_A_TOWN.search(after)
    seats = f"{folded(house.address)} {folded(house.rcs_city)}".split()
    if _OF_THE_READER.search(after) is not None:
        return True
    if town is None or re.search(r"\b(?:bureau|agence|direction)$", hit.text) is None:
        return False
    return town["town"] in seats


SIGNING_FIRM: Final = forbid_phrases(_FOREIGN, unless=_is_in_file)
