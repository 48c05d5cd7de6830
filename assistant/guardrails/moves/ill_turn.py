"""Ill turn: what the writer will bring about against the trade of the reader, or says will befall it."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases

_ILL_TURN: Final = phrases(
    "(m'arranger|nous arranger|s'arranger|me débrouiller|nous débrouiller|ferai|ferons|veiller|tâcher|emploier|œuvrer)"
    "[a-z]* ~3 (pour que|que|à ce que|en sorte que|tout pour que) ~1 (votre|vos|ton|ta|tes|vous|tu|plus (personne|aucun"
    "|un)|aucun|la|le) [^.;!?]{0,50} (retards?|arrêtée?s?|s'arrête|bloqu[a-z]+|ferm[a-z]+|perd[a-z]+|annul[a-z]+"
    "|refus[a-z]+"
    "|retir[a-z]+|capot[a-z]+|échou[a-z]+|tombe à l'eau|traîne[a-z]*|rat[a-z]+|compliqu[a-z]+|regrett[a-z]+|gâch[a-z]+"
    "|suspend[a-z]*|résili[a-z]+|écart[a-z]+|exclu[a-z]*|prive[a-z]*|radi[a-z]+)",
    "(votre|vos|ton|ta|tes) ~1 (qualifications?|agréments?|label|licence|autorisations?|carte professionnelle"
    "|certifications?|décennale|inscription|encours|ligne de crédit|référencement|adhésion|assurance)[^.;!?]{0,50}"
    " (retir[a-z]+|suspend[a-z]*|annul[a-z]+|résili[a-z]+|supprim[a-z]+|refus[a-z]+|remise? en (cause|question)"
    "|réexamin[a-z]+|perd[a-z]+)[^.;!?]{0,40} (si|sans|faute|à défaut|tant que|avant|nous (signaler|demander|veiller)"
    "[a-z]*)",
    "(si|sans|faute|à défaut|tant que|sinon)[^.;!?]{0,50} (votre|vos|ton|ta|tes) ~1 (qualifications?|agréments?|label"
    "|licence"
    "|autorisations?|carte professionnelle|certifications?|décennale|inscription|encours|ligne de crédit|référencement"
    "|adhésion)[^.;!?]{0,40} (retir[a-z]+|suspend[a-z]*|annul[a-z]+|résili[a-z]+|supprim[a-z]+|refus[a-z]+"
    "|remise? en (cause"
    "|question)|réexamin[a-z]+|perd[a-z]+)",
    "(plus aucun|aucun|plus un|pas un) (seul )?(fournisseur|scieur|négociant|grossiste|transporteur|banquier|assureur"
    "|loueur"
    "|marchand|artisan|maître d'ouvrage|client) ~5 (ne|n') ~1 (vous |te )(livr|vendr|fourni|accept|voudr|prêt|suivr"
    "|assur"
    "|lou|confi|travaill)[a-z]*",
    "(vous|te) (sera|deviendra|serait|deviendrait) ~1 (bien |très |vite )?(difficile|impossible|compliqué"
    "|malaisé) ~1 (de"
    "|d') ?(trouver|acheter|obtenir|vous (fournir|approvisionner|assurer|faire livrer)|commander|emprunter|décrocher"
    "|travailler|exercer)",
    "(demander|conseiller|dire|recommander|suggérer|prier|inviter|convaincr|obtiendr)[a-z]*[^.;!?]{0,20} (vos|tes|aux"
    "|des|les|tous) ~1 (fournisseurs|scieurs|négociants|confrères|clients|donneurs d'ordres?|banquiers?|assureurs?"
    "|grossistes)[^.;!?]{0,30} (ne plus|de cesser|d'arrêter|de ne|de refuser|de vous couper|cesser de)",
    "(carte professionnelle|agrément|qualification|label|licence|certification|décennale|autorisation|référencement"
    "|encours)[^.;!?]{0,30} (pourrait|pourraient|risque|risquent)[^.;!?]{0,30} (ne pas|ne plus|être (retir|suspend"
    "|revu|remis|perdu|annul|refus)[a-zé]*|sauter|tomber|disparaître)",
    "(votre|ton) ~1 (agrément|qualification|label|licence|décennale|autorisation|encours|carte) ~1 (tient"
    "|tiennent) ~2 (peu|fil|rien|qu'à)",
    "plus personne[^.;!?]{0,40} (ne|n') ~1 (voudra|acceptera|livrera|travaillera) ~2 (vous|avec vous|travailler)",
    "(faire|fera|ferons|ferai) ~1 (perdre|rater|manquer) ~2 (marchés?|chantiers?|clients?|contrats?|clientèle"
    "|agrément|place|qualification)",
    "(semer|sèmer|mettr|foutr|faire|ferons|ferai)[a-z]* ~1 (la pagaille|le bazar|le désordre|la zizanie|le chaos"
    "|le scandale|du grabuge|un scandale)",
    "(faire|ferons|ferai|fera) ~1 (baisser|chuter|dégringoler|plonger|dégrader) ~1 (votre|ta) (note|cotation|notation"
    "|cote|score)",
)
_KINDLY: Final = re.compile(
    r"\b(?:ne se reprodui\w+|reprodui\w+|(?:ne|n') (?:prenn\w+|soit|subiss\w+|ait|perd\w+|rat\w+) (?:pas|aucun|plus)"
    r"|ne vous|sans (?:retard|perdre)|(?:assureur|banque|prefecture) vous|aucun scieur (?:de la region )?ne (?:fait"
    r"|propose))\b"
)

ILL_TURN: Final = forbid_phrases(_ILL_TURN, unless=excused_beside(_KINDLY), even_denied=True)
