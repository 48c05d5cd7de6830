"""Own hand: the writer takes, undoes or lists what no judge has given him."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_SERVED: Final = phrases(
    "(prélev|saisi|débit|ponctionn|retenu|recouvr|encaiss)[a-z]* ~3 (d'office|de force|d'autorité|sans (votre accord"
    "|vous"
    " (demander|consulter|prévenir)|autre formalité))",
    "(nous|je|on) ~2 (servir|servirons|servirai|servira|serviront) ~3 (sur|dans) (votre|vos|ton|tes) (compte|comptes"
    "|trésorerie|caisse|stock)",
)
_MANDATED: Final = re.compile(
    r"\b(?:mandat|sepa|prelevement automatique|comme convenu|avec votre accord|tribunal|juge|titre|banque a)\b"
)
_UNDONE: Final = phrases(
    "(ce qui|ce que|tout ce qui|tout ce que|qui) ~4 (livré|posé|monté|installé|fourni|cloué|se pose|se monte"
    "|se livre)[a-z]*"
    " ~4 (se|être|peut|peuvent|pourra|pourrait|va|sera) ~4 (redescend|démont|repren|repris|recharg|dépos|retir|défai"
    "|défair|enlev|décroch|repart|dévis|arrach|décl)[a-z]*",
    "(bois|chevrons|charpente|poutres|fermettes|toit|pièces)[^.;!?]{0,30} (n'est|ne sont|n'êtes"
    "|ne devien)[a-z]* ~1 (pas|plus)"
    " ~1 (à vous|vôtres?|à toi)[^.;!?]{0,60} (reprendr|récupérer|démonter|redescendr|repart|rechercher|venir)[a-z]*",
)
_BY_LAW: Final = re.compile(
    r"\b(?:erreur|avoir|echang\w+|retour|si vous (?:le )?(?:souhait|prefer|voul)\w*|comme convenu|a votre demande|juge"
    r"|tribunal|reserve de propriete|garantie|repar\w+|defaut|nettoy\w+|gratuit\w*)\b"
)
_LISTED: Final = phrases(
    "(laiss|prévo|facilit|donn|permett|autoris|ménag|libér)[a-z]* ~3 (accès|passage|portes?)[^.!?]{0,80} (répertori"
    "|inventori|recens|étiquet|inventaire|saisi(e|es)?|enlèvement|mainmise)[a-z]*",
    "(répertori|inventori|recens|étiquet|dresser la liste de|dresserons la liste de|relever un par un)[a-z]* ~3 (vos"
    "|votre"
    "|tes|ton|ta|chaque|l'ensemble) ~1 (biens|machines?|matériels?|outillage|meubles|stocks?|équipements?|engins"
    "|véhicules"
    "|actifs|objets)",
)
_STOCK: Final = re.compile(
    r"\b(?:assur\w+|sinistre|inventaire annuel|devis|comme convenu|chantier|livr\w+|entretien|controle)\b"
)

SERVED: Final = forbid_phrases(_SERVED, unless=excused_anywhere(_MANDATED))
UNDONE: Final = forbid_phrases(_UNDONE, unless=excused_anywhere(_BY_LAW), even_denied=True)
LISTED: Final = forbid_phrases(_LISTED, unless=excused_anywhere(_STOCK))
