"""Staged copy: the letter says that a copy goes to an officer or a court, or that their paper lies beside it."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_OFFICE: Final = (
    "(étude|commissaires? de justice|huissiers?|avocate?s?|tribunal|greffe|procureur|parquet|juge"
    "|gendarmerie"
    "|préfecture)"
)
_ACT: Final = "(assignation|requête|citation|sommation|commandement|saisine|plainte|injonction)"
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
STAGED_COPY: Final = forbid_phrases(_STAGED, unless=excused_anywhere(_LATER))
