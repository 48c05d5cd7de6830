"""Nameless menace: consequences to bear, methods that have always worked, willing or not."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import excused_anywhere, forbid_phrases, phrases

_MENACE: Final = phrases(
    "(faudra|devrez|devras|aurez|auras|va falloir|allez|saurez) ~2 (en )?(assumer|subir|supporter|affronter|endosser"
    "|essuyer) ~3 (conséquences|suites|retombées)",
    "conséquences,? toutes les conséquences",
    "(avons|ai|a|connaissons|gardons) ~1 (nos|mes|notre|ma|des|une|ses) ~1 (méthodes?|moyens|manières?|façons?"
    "|recettes?"
    "|techniques?|armes|outils) ~2 (avec|pour|contre|face à) ~2 (ceux qui|celles qui|mauvais payeurs|retardataires"
    "|récalcitrants|ce genre|clients (comme|qui)|gens (comme|qui)|vous faire|débiteurs)",
    "(nos|mes) (méthodes|moyens|manières) ~4 (fonctionné|fonctionnent|marché|marchent|fait leurs preuves|donné"
    "|porté leurs fruits|efficaces)[^.;!?]{0,40}(?=$|[.;!?])",
    "on (ne|n') ~1 (me|nous|se) ~1 (moque|joue|paie|promène|roule|mène) pas ~2 (de (nous|moi|la)|impunément|avec"
    "|en bateau)",
    "(faites|fais|commettez) pas l'erreur de ~2 (croire|penser|ignorer|sous-estimer|nous|me)",
    "(vous|tu) ~1 (paierez|payeras|paieras|payerez) ~2 (d'une (manière|façon)|tôt ou tard|très cher|au prix fort"
    "|chèrement"
    "|de gré ou)",
    "(de gré ou de force|bon gré,? mal gré|que (vous le vouliez|cela vous plaise|ça vous plaise|vous soyez d'accord"
    "|vous"
    " l'acceptiez) ou (non|pas))",
    "(perdez|perds) rien pour attendre",
    "(aucune|pas|nulle) ~1 (envie|intérêt|hâte) ~1 (de|d'|à) ?(connaître|voir|découvrir|savoir|apprendre) ~1 (suite"
    "|comment|ce qui|jusqu'où|ce que)",
    "bras ~2 longs?[^.;!?]{0,20} (pour|vous|perdre|atteindre)",
    "(pourrait|pourraient|risque|risquent|va|vont) ~1 mal ~1 (se terminer|finir|tourner|se passer) pour (vous|toi)",
)
_OTHER_SENSE: Final = re.compile(
    r"\b(?:climat|meteo|secheresse|(?:nous|je) (?:devons|assumons|assume|avons du|subissons)|notre (?:erreur|faute)"
    r"|(?:pour|avec) (?:les bois|le bois|le sechage)|garantie|travaux|que vous soyez present\w*|livr(?!ee?s?\b)\w+)\b"
)

MENACE: Final = forbid_phrases(_MENACE, unless=excused_anywhere(_OTHER_SENSE), even_denied=True)
