"""Hold: what the writer keeps in his hand: a second key, a code, an access, a tap, the way to the door."""

from __future__ import annotations

from typing import Final

from assistant.guardrails.meaning.cues.cue import Cue
from assistant.guardrails.wording.phrases import phrases

HOLD: Final = Cue(
    "une clé, un accès ou un moyen d’agir que l’auteur garde",
    phrases=(
        phrases(
            "(j'ai|nous avons|ai|avons|garde|gardons|gardé|retrouvé|retombée? sur|conserve|conservé|il me reste) ~4"
            " (double|doubles|second jeu|clés?|clefs?|badge|bip|accès|mots? de passe|identifiants|sauvegardes?"
            "|télécommande|passe-partout|code d'(accès|entrée)|code (de|du) (porte|portail|l'alarme))",
            "(vanne|robinet|interrupteur|disjoncteur|bouton) ~6 (main|quart de tour|simple|doigt)",
            "(disque dur|serveurs?|sauvegardes?) ~6 (dater|vieux|capricieux|ménage|effac[a-z]+|vid(er|ons|erai)"
            "|nettoy[a-z]+)",
            "(connaissent|connaît|savent|sait|connais|sais) ~3 (le chemin|l'adresse|où (sont|est|se trouve"
            "|se trouvent) (vos|votre|tes|ton|ta))",
            "(plateau|camion|fourgon|remorque|hayon) ~5 (près de chez|à vide|devant chez)",
        ),
    ),
)
