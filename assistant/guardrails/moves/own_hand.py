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
    "(pris|prise|prélev|récupér|retir|saisi|encaiss)[a-zé]*[^.;!?]{0,40} (avec ou sans|sans) (votre|ton) (accord"
    "|consentement|permission)",
    "(argent|somme|solde|dû) [^.;!?]{0,30} (là où (il|elle|ils) se|où qu'(il|elle) soit)",
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
    "(reprendrons|reprendrai|récupérerons|récupérerai|rechercherons|démonterons|démonterai|enlèverons|redescendrons"
    "|décrocherons|retirerons|reprenons) ~1 (les|nos|le|notre|mes|tous|toutes|ce) ~2 (chevrons|bois|poutres|charpente"
    "|fermettes|planches|pièces|matériaux|marchandises?|lattes|liteaux|bardage)[^.;!?]{0,50} (sur (le|votre"
    "|ton) (chantier|toit)|dès (lundi|mardi|mercredi|jeudi|vendredi|demain)|si |sans |faute|impayée?s?|non payée?s?"
    "|posée?s?|tant que)",
    "(camion|grue|équipe|grumier|chauffeur|ouvriers?|gars)[^.;!?]{0,40} (viendr|pass|vien|repart|réserv|command|envoy"
    "|sera)[a-zé]*[^.;!?]{0,30} (rechercher|reprendre|récupérer|enlever|démonter|redescendre"
    "|reprise)[^.;!?]{0,40} (impayée?s?|non payée?s?|si (le solde|rien|vous)|sans (paiement|règlement|virement)"
    "|à défaut)",
    "(ce que|tout ce que) (nous|j'|on) ~2 (livré|posé|monté|fourni|scié)[^.;!?]{0,30} (reprendre|démonter|récupérer"
    "|retirer|enlever|défaire)",
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
    "(vos|votre|tes|ton|ta) ~2 (meubles|machines?|biens|matériel|outillage|stock|véhicules?) ~3 (sera|seront|va être"
    "|vont être) ~2 (inventori|étiquet|recens|répertori|marqu|scell|enlev|mis[es]* sous)[a-zé]*",
    "(personne assermentée|officier|agent assermenté|homme de loi|clerc|commissaire-priseur"
    "|commissaire)[^.;!?]{0,50} (estimer|évaluer|recenser|lister|inventorier|chiffrer|noter|compter"
    "|photographier) ~2 (vos|votre|tes|ton|ta)",
    "(liste|inventaire|état) (de|des) ~1 (vos|tes|votre)? ?(machines|biens|meubles|véhicules|matériels?"
    "|actifs)[^.;!?]{0,40} (officier|huissier|commissaire|saisie|agent) ~2 (qui|vient|viendra|passera)",
)
_STOCK: Final = re.compile(
    r"\b(?:assur\w+|sinistre|inventaire annuel|devis|comme convenu|chantier|livr\w+|entretien|controle)\b"
)

SERVED: Final = forbid_phrases(_SERVED, unless=excused_anywhere(_MANDATED))
UNDONE: Final = forbid_phrases(_UNDONE, unless=excused_anywhere(_BY_LAW), even_denied=True)
LISTED: Final = forbid_phrases(_LISTED, unless=excused_anywhere(_STOCK))
