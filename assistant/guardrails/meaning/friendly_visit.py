"""Friendly visit: somebody who comes to work, to deliver or to meet threatens nobody."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import Hit

_A_VISIT: Final = re.compile(
    r"\b(?:pass|vien|vend|deplac|rend|visit|present|envo|enver|attend|chez|recuper|repren|croch|saut|detour"
    r"|debarqu|sonn|depech|rappliqu|tour|domicile|agents?|reverr|retrouv|croiser)"
)
# Pieces of words too: "satisfai" for "satisfait" and "satisfaire".
_FRIENDLY: Final = re.compile(
    r"reparer|vous l'avez demande|tu l'as demande|pour l'entretien|d'entretien|de menage|de nettoyage"
    r"|livrer|livraison|depannage|atelier|dahlias|rendez-vous|prendre un cafe|boire un cafe|chantier"
    r"|travaux|technicien|poser|installer|mesures|regler la chaudiere|saluer|convient pas"
    r"|si vous le souhaitez|materiel|comme convenu|comme prevu|pretee|pretes|dois-je|benne|palettes"
    r"|rapporter|apporter|reprise|si cela vous arrange|porterai|voir ensemble|qu'on en parle|avec plaisir"
    r"|de gaz|signer|pouvez-vous|pourriez-vous|quand vous voudrez|a votre convenance|moindre ennui"
    r"|moindre souci|vous gene|satisfai|si c'est pret"
)
_WORK: Final = re.compile(  # "pour terminer la pose", and not "pour terminer cette discussion"
    r"\b(?:termin|fini|achev|complet|remplac|verifi|nettoy|entreten|entretien|mont|raccord|pein|repein|ramon|control"
    r"|revis|desembou|purg|ajust|mesur|releve|lev)\w*\s(?:(?!affaire|discussion|conversation|dossier|histoire|compte"
    r"|facture)[^\s.;!?]+\s){0,3}?(?:pose|peinture|reserves?|appareil\w*|chaudiere|radiateur\w*|travail|menuiserie\w*"
    r"|carrelage|toiture|cuisine|bains?|facade|jardin|haie\w*|tonte|bardage|cloison\w*|reseau|compteur\w*|filtre\w*"
    r"|finition\w*|installation|montage|reprise\w*|fenetre\w*|porte\w*|sol\w*|escalier|terrasse|cloture|portail"
    r"|vitr\w+|locaux|menage|conduit\w*|joint\w*|prestation\w*|pieces?|ligne\w*|cables?|parquet|plafond\w*|murs?)\b"
    r"|\bmise en service\b"
)


def is_friendly_visit(hit: Hit) -> bool:
    """Whether what was found tells of a visit, in a sentence that gives a good reason for it."""
    if _A_VISIT.search(hit.text) is None:
        return False
    return _FRIENDLY.search(hit.passage.text) is not None or _WORK.search(hit.passage.text) is not None
