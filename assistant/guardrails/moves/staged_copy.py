"""Staged copy: the letter says that a copy goes to an officer or a court, or that their paper lies beside it."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.phrases import Hit, forbid_phrases, phrases

_OFFICE: Final = (
    "(étude|commissaires? de justice|huissiers?|avocate?s?|tribunal|greffe|procureur|parquet|juge"
    "|gendarmerie"
    "|préfecture)"
)
_ACT: Final = (  # "la citation de nos conditions" quotes a text
    "(assignation|requête|citation(?! (du (contrat|devis|courriel|bon)|des conditions|de (nos conditions|l'article"
    "|(notre|votre) (contrat|devis|courriel|message|lettre))))|sommation|commandement|saisine|plainte|injonction)"
)
_STAGED: Final = phrases(
    f"(copies?|doubles?|exemplaires?|duplicata)[^.;!?]{{0,50}} (à|au|aux|chez|pour) (l'|la |le |notre |nos |mon |un "
    f"|une )?"
    f"{_OFFICE}",
    f"(mets|mettons|met|mis|mise|mettrai|mettrons) ~2 (notre|nos|mon|l'|le|la|un) ?{_OFFICE} ~1 en copie",
    f"{_OFFICE} ~2 (est|sont|était|mis|mise|figure) ~1 en copie",
    f"(pièces? jointes?|ci-joint[a-z]*|joint[a-z]*|annexe|annexée?)[^.;!?]{{0,40}} {_ACT}",
    f"{_ACT}[^.;!?]{{0,40}} (visée?|enregistrée?|enrôlée?|timbrée?|tamponnée?|signée?)[^.;!?]{{0,15}} (par|au"
    f"|du) ~1 (greffe"
    "|tribunal|procureur|juge)",
)
_LATER: Final = re.compile(
    r"\b(?:si|a defaut|sans (?:reglement|paiement|reponse)|faute|pourr\w+|pourrait|faudr\w+|serions|serais|seriez"
    r"|devr\w+"
    r"|votre (?:avocat\w*|notaire|huissier|conseil)|vos|aucun\w*|jamais|(?:ne|n') ?(?:est|sont|sera|seront|met\w*"
    r"|envo\w+"
    r"|adress\w*) (?:pas|ni)|vous (?:nous |m')?avez|a votre demande|assignation de|requete en|(?:requete"
    r"|injonction|plainte) de (?:votre|vos|ton)"
    r"|comme (?:le |l')?(?:prevoit|prevu|demande|exige|veut) (?:le |au |du |votre |notre )?(?:marche|contrat"
    r"|devis|cahier"
    r"|bon de commande))\b"
)
_OF_TRADE: Final = re.compile(  # a paper of the trade that was left at somebody's, or a bill handed in where bills are
    r"^(?!.*\b(?:assignation|commandement|sommation|plainte|lettre|courrier|relance|signalements?)\b)"
    r"(?:\w+ (?:du|de la|des|d'un|de l') ?(?:bon de \w+|plan|devis|notice|catalogue) (?:est|sont|etait) reste\w* chez\b"
    r"|\w+ (?:de la |de notre |de cette |des )(?:factures?|situation de travaux) [^,;]*\bprefecture (?:par|sur)"
    r" (?:le portail|votre portail|chorus|la plateforme)\b)"
)


def _is_not_staged(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (an excuse is asked about a letter and a place)
    """Whether it is told of what may come, was asked for, or is of the trade."""
    text = hit.passage.text
    return _LATER.search(text) is not None or _OF_TRADE.search(text[hit.start :]) is not None


STAGED_COPY: Final = forbid_phrases(_STAGED, unless=_is_not_staged)
