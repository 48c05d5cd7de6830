"""Thrown back: what the writer gave up for the reader is held against him."""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import forbid_phrases, phrases

_THROWN_BACK: Final = phrases(
    "(avions|avons|ai|avais) ~1 (refusé|décliné|sacrifié|renoncé à|laissé passer|laissé filer"
    "|abandonné) ~8 pour (vous|te)"
    " ~1 (servir|livrer|satisfaire|arranger|dépanner|honorer|rendre service|être agréable|fournir|garder|contenter)",
    "(après|malgré) tout ce (que|qu'on) ~2 (avons|ai|a|avions|avais) ~1 fait pour (vous|toi)",
    "(voilà comment|voici comment|c'est (donc )?ainsi que|c'est comme (ça|cela) que) (vous|tu) (nous|me|m'|remerci"
    "|trait|récompens|pay)[a-z]*",
    "(étiez|étais) ~1 (bien|si|trop|tout) (contente?s?|heureu(x|se)|pressée?s?) ~2 (de|d'|que)[^.;!?]{0,50} (livr"
    "|trouver"
    "|dépann|avance|crédit|servi|venir|nous|aide)[a-z]*",
    "(travaillé|livré|tourné|scié|roulé|veillé|préparé|bossé)[^.;!?]{0,50} (dimanche|nuit|week-end|jour férié"
    "|en urgence|sous la pluie|dans la neige|tard le soir)[^.;!?]{0,60} (et voilà|au moins|et en retour|pour rien"
    "|pour être payée?s?|pourriez|résultat|récompense)",
    "sans (nous|moi|notre bois|nos chevrons|notre aide),? ~1 (votre|vos|ton|vous|tu|la) [^.;!?]{0,40} (ne serait"
    "|n'aurait|ne seraient|n'auriez|serait encore|ne seriez|n'aurais)",
    "(arrangeants?|conciliants?|patients?|compréhensifs?|souples?|gentils?)[^.;!?]{0,30} (c'est ainsi que"
    "|et en retour|voilà comment|et voilà)",
)

THROWN_BACK: Final = forbid_phrases(_THROWN_BACK)
