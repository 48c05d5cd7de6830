"""Bank listing: the reader's bank, or the bank of banks, is told so that he is shut out of credit."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_LISTED: Final = phrases(
    "(centrale des (risques|bilans)|fichier (des (mauvais|incidents|impayés)|national|bancaire)|banque (de france"
    "|centrale))[^.;!?]{0,30}"
    " (sera|seront|est|sont) ~1 (informée?s?|avertie?s?|saisie?s?|prévenue?s?|avisée?s?)",
    "(incident|impayé|défaut)[^.;!?]{0,30} (déclaré|signalé|inscrit|enregistré)[^.;!?]{0,20} (banque (de france"
    "|centrale)|centrale"
    "|fichier)",
    "(perdre|dégrad|abaiss|baiss|perdr)[a-z]*[^.;!?]{0,20} (votre|ta|vos) (cotation|cote)(?! (de|d'|en))",
    "(interdite?s?|interdiction|fichée?s?|fichage) bancaires?",
    "banque de france[^.;!?]{0,60} (de nos nouvelles|votre cote|votre cotation|signal|inform|incident|avert|préven"
    "|prévien|fich"
    "|inscri"
    "|transm|déclar|saisi)[a-zé]*",
    "(signal|inform|avert|préven|prévien|fich|transm|déclar|écri)[a-zé]*[^.;!?]{0,40} banque de france",
    "(signal|inform|avert|préven|prévien|fich|inscri|transm|déclar|saisi|écri)[a-zé]*[^.;!?]{0,40} (centrale des"
    " (risques"
    "|bilans)|fichier (des (mauvais|incidents|impayés|débiteurs)|national|bancaire)|FICP|FCC|FIBEN)",
)
_TOLD: Final = re.compile(
    r"\b(?:surendettement|(?:ne|n') ?(?:sera|serez|est|etes|inscri\w*|signal\w*|fich\w*) (?:pas|jamais|ni)|aucun\w*"
    r"|jamais|taux"
    r"|dossier (?:de|recevable)|recevab\w*|commission|plan|mediateur|mediation|depuis que|statistique\w*|etude"
    r"|courbe\w*"
    r"|vous (?:nous |m')?(?:avez|aviez|ecriv\w+|demand\w+|craign\w+)|si vous (?:etes|etiez)|accueil|guichet"
    r"|(?:pouvez|peux|pourrez|pourriez) (?:vous |aussi |egalement |toujours )*(?:adress|tourn|consult|contact"
    r"|interrog)\w*"
    r"|qui vous (?:inform|renseign|aid|conseil)\w*)\b"
)
# "La Banque de France, que vous pouvez informer": it is the reader who tells it, and nobody beside him.
_MAY_TELL: Final = (
    r"(?:vous|tu) (?:(?:pouvez|peux|pourrez|pourriez|devez|devriez) (?:(?:vous-meme|aussi|toujours|egalement) )*"
    r"(?:informer|avertir|prevenir|signaler|declarer|ecrire)|(?:informer|avertir|previendr|signaler|declarer)(?:ez|as))"
)
_BY_READER: Final = re.compile(
    rf"^(?!.*\b(?:nous|je|j'|on|ou|fich\w*|inscri\w*|impay\w*|dettes?|bientot|cotes?|cotation|noms?|enregistr\w*|avant)\b)"
    rf".*\b(?:{_MAY_TELL}\b[^,;:]{{0,30}} banque de france|banque de france,? (?:que|a qui|a laquelle) {_MAY_TELL})\b"
)


def _is_told_in_peace(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether it is told of others or as a help, or the reader himself is the one who tells the bank."""
    text = hit.passage.text
    return _TOLD.search(text) is not None or _BY_READER.search(text) is not None


BANK_LISTING: Final = forbid_phrases(_LISTED, unless=_is_told_in_peace)
