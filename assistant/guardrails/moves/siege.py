"""Siege: a telephone that will ring, a voice that one will know by heart."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.meaning.until_paid import UNTIL_PAID
from assistant.guardrails.wording.phrases import excused_beside, forbid_phrases, phrases

_OFTEN: Final = (
    "(souvent|sans (arrêt|cesse|relâche|répit)|chaque (jour|matin|soir|heure)|(tous|toutes) les (jours|matins|soirs"
    "|heures"
    "|midis|quarts d'heure|deux heures)|(le |les )?(week-ends?|dimanches?|nuits?|jours fériés)|matin et soir"
    "|jour et nuit"
    "|du matin au soir|régulièrement|à toute heure|jusqu'à)"
)
_SIEGE: Final = phrases(
    f"(sonn|retenti|vibr|entendre)[a-z]*[^.;!?]{{0,30}} (téléphone|portable|standard|ligne"
    f"|combiné)[^.;!?]{{0,30}} {_OFTEN}",
    f"(téléphone|portable|standard|ligne|combiné)[^.;!?]{{0,30}} (sonner|sonnera|retentir|vibrer|chauffer)[a-z]*"
    f"[^.;!?]{{0,30}} {_OFTEN}",
    f"(attendez-vous|attends-toi|préparez-vous|prépare-toi|habituez-vous|habitue-toi)[^.;!?]{{0,30}} (appels?|sonner"
    f"|coups de fil|messages|relances|courriels|visites|ma voix|notre voix|nos voix)[^.;!?]{{0,40}} {_OFTEN}",
    "(connaître|reconnaître|connaîtr[a-z]+|reconnaîtr[a-z]+) ~1 (ma|notre|nos|mon) (voix|numéro|visage|tête|prénom)"
    "[^.;!?]{0,40} (par cœur|d'ici|avant|soldée?|payée?|réglée?|jusqu'|à force)",
    "(vous|te) (lâcher|lâcherons|lâcherai|lâchera|laisser|laisserons|laisserai|laissera) ~1 (pas|plus|aucun)"
    " ~1 (tranquilles?|en paix|souffler|de répit|respirer|avant|tant que|d'une semelle|une minute|répit|jusqu'à)",
    "(se|nous) (relaier|relaieront|relaierons|relayer|succéder|succéderont)[^.;!?]{0,40} (téléphone|appel|bout du fil"
    "|joindre|relancer)",
    "(un|une|des|nos) (appels?|sms|messages?|courriels?|mails?|coups? de fil|relances?) ~2 (toutes les|chaque"
    "|par) (heures?"
    "|deux heures|demi-heure|matin|jour|quart d'heure|demi-journée)[^.;!?]{0,30}"
    f" (jusqu'|tant que|{UNTIL_PAID}|vous|avant)",
    "((appell|téléphon|relanc|rappell|sonn)er|écrir|appell|viendr|reviendr)(ai|ons|a) ~2 (chaque|tous les"
    "|toutes les) (matins?|jours?|soirs?|heures?|midis?)",
    "chaque (jour|heure|matin|semaine|soir|retard) [^.;!?]{0,40} (vaudra|amènera|apportera"
    "|donnera lieu)[^.;!?]{0,20} (appels?|courriers?|visites?|relances?|messages?|lettres?)",
    "(ne serez|ne seras|n'aurez|n'auras) ~1 (pas|plus) ~1 (tranquilles?|en paix|de répit|de repos"
    "|la paix)[^.;!?]{0,20} (tant que|avant|jusqu'[a-z]+)",
)
_FOR_SERVICE: Final = re.compile(
    r"\b(?:livr\w+|chantier|comme convenu|formation|suivi|faire le point|a votre demande|urgence|astreinte|depann\w*"
    r"|standard (?:ferme|est)|pardon|excus\w+|desole\w*"
    r"|(?:notre|nos|mon|mes) (?:telephones?|portable|standard|ligne) )\b"
)

SIEGE: Final = forbid_phrases(_SIEGE, unless=excused_beside(_FOR_SERVICE), even_denied=True)
