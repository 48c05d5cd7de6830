"""Cured: the reader’s illness or family is told to say that he can pay again."""

from __future__ import annotations

from typing import Final

from assistant.guardrails.wording.phrases import forbid_phrases, phrases

_CURED: Final = phrases(
    "(cure|désintoxication|désintox|hospitalisation|opération|traitement|dépression|burn-out|convalescence|divorce"
    "|deuil"
    "|séparation|détention|rechute|thérapie|rééducation|arrêt maladie|grossesse|cancer|infarctus)[^.;!?]{0,70} (en état"
    "|capable|en mesure|apte|d'attaque|en forme|de retour|rétablie?|guérie?|remise?) ~1 (de|pour|à) ~1 (signer|payer"
    "|régler"
    "|virer|faire (un|le|votre)|honorer|tenir|vous occuper)",
)

CURED: Final = forbid_phrases(_CURED)
