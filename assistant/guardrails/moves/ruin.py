"""Ruin: the writer says that the reader's debt brings him to bankruptcy."""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import forbid_phrases, phrases

_RUIN: Final = phrases(
    "(sommes|suis|est|serons|voilà|met|mettez|mets) ~2 au bord (de|du) ~1 (faillite|ruine|gouffre|dépôt de bilan"
    "|fermeture"
    "|asphyxie|précipice)",
    "(faillite|dépôt de bilan|mettre la clé|licencier|chômage technique)[^.;!?]{0,30} (à cause de (ce|votre|cet|vos)"
    "|par votre"
    " faute|par ta faute)",
)

RUIN: Final = forbid_phrases(_RUIN)
