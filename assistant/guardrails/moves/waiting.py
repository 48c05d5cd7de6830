"""Waiting at the door: somebody comes for the money, and has orders not to leave without it."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_WAITING: Final = phrases(
    "(ne|n') ~1 (pas )?~1 (repart|quitt|boug|décoll|sort|lèv)[a-z]* ~1 (pas |plus |point )?~4 (sans|qu'avec|avant) ~5"
    " (règlement|chèque|paiement|argent|payée?s?|virement|dû|solde|enveloppe|espèces|somme)",
    "(préparez|prépare|ayez|tenez prête?s?|sortez|sors) ~2 (enveloppe|chèque|chéquier|argent|liquide|espèces|règlement)"
    "[^.;!?]{0,25} (on|nous|je|j'|mes gars|notre chauffeur|quelqu'un) ~2 (sera|serons|serai|passe|passera|passerons"
    "|passerai"
    "|viendra|viendrons|viendrai|arrive|arrivons|vient|viens)",
    "(chauffeur|livreur|commis|gars|collègue|associé|fils|monteur|représentant|commercial) ~3 (consigne|ordre"
    "|instruction"
    "|mission|instructions|charge) ~1 (de|d') ~3 (pas|rapporter|ramener|revenir|repartir|encaisser|attendre|récupérer"
    "|se faire (payer|régler)|exiger|rester)",
    "(passer|passera|passerons|passerai|viendra|viendrons|viendrai|sera|serons) ~6 (chercher|prendre|récupérer|retirer"
    "|encaisser|ramasser) ~2 (chèque|règlement|argent|dû|solde|enveloppe|paiement|espèces)[^.;!?]{0,40} (pas sans"
    "|que vous"
    "|sans faute|prêt|de pied ferme|en main)",
    "(attendr|rester|camper|patienter|install|assié)[a-z]*[^.;!?]{0,20} (votre|vos|ton|ta) ~1 (cour|bureau|bureaux"
    "|atelier|porte|accueil"
    "|parking|hall|chantier)[^.;!?]{0,40} (jusqu'[a-z]+|tant que|toute la journée|temps qu'il faudra|s'il le faut"
    "|aussi longtemps)[^.;!?]*",
    "(présentera|présenterons|présenterai|passera|viendra|passerons|viendrons|viendrai|passerai)[^.;!?]{0,30} (pour"
    "|afin de|et) ~1 (encaisser|faire (payer|régler)|être payée?s?|récupérer ~1 (argent|chèque|solde|dû)|toucher)",
)
_INVITED: Final = re.compile(
    r"\b(?:comme convenu|a votre (?:demande|convenance)|si (?:vous|tu) (?:le )?(?:souhait|prefer|voul|veux|accept"
    r"|desir)\w*"
    r"|si cela vous arrange|rendez-vous|bons? (?:de livraison|signes?)|palettes?|emballages?|signature"
    r"|vous (?:nous )?(?:avez|aviez) (?:propose|demande|invite))\b"
)

WAITING: Final = forbid_phrases(_WAITING, unless=excused_anywhere(_INVITED), even_denied=True)
