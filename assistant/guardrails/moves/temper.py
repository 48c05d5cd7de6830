"""Temper: the writer is driven to the end of his patience, or speaks of blood and claws."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases

_AT_AN_END: Final = phrases(
    "(mettez|mets|met|poussez|pousses|pousse|mettre|pousser|mettent) ~1 à bout",
    "(suis|sommes|être) (vraiment |franchement |littéralement )?à bout(?! (de (course|bras|forces|champ)|portant))",
    "(n'aurais|n'aurions|n'ai|n'avions|n'avais|n'avons) ~1 jamais ~1 (cru|pensé|imaginé|envisagé) ~1 (devoir|avoir à"
    "|être"
    " (obligée?s?|contrainte?s?|réduite?s?)|en arriver|en venir|en être réduite?s?|passer|perdre)",
    "(en ai|en avons|en a|commence à en avoir|commençons à en avoir) ~1 (assez|plus qu'assez|marre|ras-le-bol"
    "|ras le bol"
    "|par-dessus la tête|ma claque|notre claque|plein le dos|jusque-là|soupé) ~1 (de|d') ?(courir|attendre|réclamer"
    "|relancer|répéter|écrire|patienter|quémander|mendier|me|nous|vos|votre|tes|ton)",
    "(ma|notre|la) (coupe|mesure) (est|déborde)|(vase|coupe) ~2 débord[a-z]+",
    "(fatiguée?s?|lassée?s?|épuisée?s?|usée?s?|écœurée?s?|excédée?s?) ~1 (de|d'|par) ~1 (courir|réclamer|relancer|vos"
    "|votre|quémander|attendre (votre|vos|cet|cette))",
    "(perds|perdons|perd|perdre) ~1 (mon|notre) temps ~1 à (vous|te|courir|réclamer|relancer)",
)
_KINDLY_TIRED: Final = re.compile(
    r"\b(?:pardon|excus\w+|sans vouloir|patience|voyage|chantier|reserve de|a bout de souffle)\b"
)
_VIOLENT: Final = phrases(
    "(allons|vais|va|irons|irai|finirons par|finirai par) ~1 (vous|te|les) ~1 (écraser|broyer|laminer|détruire|anéantir"
    "|piétiner|massacrer|démolir|saigner|étrangler|enterrer|crucifier|lessiver|dépecer|mettre à genoux|faire plier"
    "|mater"
    "|pulvériser|terrasser|mettre en pièces)",
    "(vous|te) (écraser|broier|laminer|détruir|anéantir|piétiner|démolir|étrangler|pulvériser)(ons|ai|a)",
    "dans (le sang|les larmes|la douleur|le sang et les larmes)",
    "(sortir|sortirons|sortirai|sortons|sors|montrer|montrerons|montrerai) ~1 (les|nos|mes) (griffes|crocs|couteaux"
    "|dents"
    "|armes|grosse artillerie)|sortir l'artillerie",
    "(bain de sang|guerre (ouverte|totale)|sans pitié|sans quartier|à feu et à sang|jusqu'au sang)",
    "(vous|te) ~1 (ferons|ferai|faire|livrerons|mènerons) ~1 (la|une) guerre",
    "(serons|serai|sera) ~1 (impitoyables?|sans pitié|intraitables?|féroces?|implacables?|sans merci)",
    "(mordre|mordrez|mordras) la poussière|(allez|vas) (souffrir|trembler|saigner|déguster|morfler|en baver)",
)
_AT_WORK: Final = re.compile(r"\b(?:don d(?:u|e) sang|animal|animaux|scierie (?:est|sera)|les bois|l'herbe|raisin)\b")

AT_AN_END: Final = forbid_phrases(_AT_AN_END, unless=excused_beside(_KINDLY_TIRED), even_denied=True)
VIOLENT: Final = forbid_phrases(_VIOLENT, unless=excused_beside(_AT_WORK), even_denied=True)
