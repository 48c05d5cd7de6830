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
    r"\b(?:s'ajout\w*|ajout\w+|vous (?:nous |me )?dev(?:ez|r?iez|rez)|tu (?:nous |me )?dois|a (?:votre|ta) charge"
    r"|pay\w+|reglez"
    r"|regler|40[^.;]*\b40)\b"
)
_LATE: Final = (
    r"(?:retard|recouvr|relanc|rappel|penal|indemn|frais|gestion|dossier|loi|legal|texte|code|sanction|amende|major|forfait"
    r"|oblig|decret|plus|trop|moins|peine|derang|impay|facture|interet|compens|dedommag|supplement|suivi|courrier)"
)
_PRICE_OF: Final = re.compile(
    rf" (?:de|d') ?(?:supplement (?:de|d') ?)?(?!{_LATE})[a-z]{{3,}}\b(?:(?!{_LATE})[^.;:!?])*"
    r"\b(?:comprise?s?|incluse?s?|inclus|figur\w+|comptee?s?|prevue?s?) (?:bien |deja )?(?:sur|dans|au|a) ?(?:la |le "
    r"|l'"
    r"|votre |ce )?(?:facture|devis|bon|prix|total|montant|commande)\b"
)
_IN_PLUS: Final = re.compile(r"\b(?:en plus|supplementaires?)\b")


def is_another_forty(hit: Hit) -> bool:
    """Whether the reader is owed them, or they are billed for a thing that is named."""
    text = hit.passage.text
    if _OWED_TO_READER.search(text[: hit.start]) is not None:
        return _ASKED_BESIDE.search(text) is None
    return _PRICE_OF.match(_IN_PLUS.sub("", text[hit.end :])) is not None
