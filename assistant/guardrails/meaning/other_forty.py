"""Other forty: forty euros that the writer owes or gives the reader, or that are the price of a thing on the bill."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.wording.phrases import Hit

_OWED_TO_READER: Final = re.compile(
    r"\b(?:(?:je|nous|on) (?:vous|te) (?:dois|devons|doit|devrons|vers(?:e|ons|erai|erons)|rend(?:s|ons)|credit(?:e|ons"
    r"|erai|erons)|offr(?:e|ons|irai|irons)|(?:ai|avons) (?:deja |bien )?(?:verse|credite|rendu|offert))"
    r"|(?:vous|tu) (?:avez|as|aurez|auras) (?:donc |bien |aussi )?droit a) (?:donc |encore |bien |aussi )?(?:les "
    r"|ces )?$"
)
_ASKED_BESIDE: Final = re.compile(
    r"\b(?:s'ajout\w*|ajout\w+|vous (?:nous |m'|me )?(?:en )?dev(?:ez|r?iez|rez)|tu (?:nous |me )?dois|a (?:votre"
    r"|ta) charge"
    r"|pay\w+|reglez|rend(?:rez|re|ez)|rembours\w+|avance"
    r"|regler|40[^.;]*\b40)\b"
)
_GOODS: Final = (
    r"(?:bois|vernis|vis|visserie|quincaillerie|peinture|colle|clous|lattes|planches|chevrons|panneaux|pieces|joints|isolant"
    r"|ciment|sable|tuiles|carrelage|parquet|fournitures?|materiaux|materiel|pose|coupe|decoupe|montage|emballage|rabotage"
    r"|poncage|menage|jardinage|nettoyage|cours|repas|boissons?|carburant|location|plants?|fleurs|livres?|tissu)"
)
_PRICE_OF: Final = re.compile(
    rf" (?:de |d')(?:supplement (?:de |d'))?{_GOODS}(?: (?:en plus|supplementaires?|ajoute\w*|sup))?"
    r" (?:sont|est|ont ete|ont bien ete|figur\w+|restent) ?(?:bien |deja )?(?:comprise?s?|incluse?s?|inclus|comptee?s?"
    r"|prevue?s?)? ?(?:sur|dans|au|a) ?(?:la |le |l'|votre |ce )?(?:facture|devis|bon|prix|total|montant|commande)\b"
)


def is_another_forty(hit: Hit) -> bool:
    """Whether the reader is owed them, or they are billed for a thing that is named."""
    text = hit.passage.text
    if _OWED_TO_READER.search(text[: hit.start]) is not None:
        return _ASKED_BESIDE.search(text) is None
    return _PRICE_OF.match(text, hit.end) is not None
