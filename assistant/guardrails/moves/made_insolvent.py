"""Made insolvent: judges asked to find that the reader cannot pay, a liquidator put over the company."""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import phrases

_OFFICER: Final = "(liquidateur|liquidatrice|mandataire judiciaire|administrateur judiciaire|mandataire liquidateur)"

MADE_INSOLVENT: Final = phrases(
    "(juges?|tribunal|magistrats?|juridiction)[^.;!?]{0,80} (constat|vérifi|appréci|jug"
    "|établi)[a-z]*[^.;!?]{0,60} (faire"
    " face|insolvab[a-z]+|hors d'état|plus en mesure|incapable|aux abois|à bout)",
    "(ne peut plus|ne pouvez plus|n'est plus en mesure|n'êtes plus en mesure|incapacité|impossibilité)[^.;!?]{0,60} "
    "(juges?|tribunal|requête|assign[a-z]+)",
    f"(entre les|aux|dans les|sous la|à la) (mains|tutelle|coupe|merci|garde) ~1 (d'un|d'une|du|de|des) {_OFFICER}",
    f"{_OFFICER} ~3 (sera|serait|va|viendra|prendra|prendrait|fera|s'occupera|remplacera|dirigera|gérera|nommée?"
    "|désignée?)",
    "(faire|fera|ferons|ferai|faisons) ~3 (constater|reconnaître|prononcer|ouvrir) ~4 (insolvabilité|faillite|bilan"
    "|liquidation|cessation)",
)
