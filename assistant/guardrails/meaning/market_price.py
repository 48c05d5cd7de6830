"""Market price: what a thing costs elsewhere, or a fair brought in, told in passing; no sum of this account.

"Le plein m’a coûté 112 euros" is small talk; "ce retard m’a coûté 112 euros" is a claim.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.figures.named import mentioned_in
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.tale import client_names
from assistant.guardrails.wording.neighbourhood import passage_at

_THING: Final = re.compile(
    r"\b(?:billets?|tickets?|entrees?|places? de|tombola|loterie|brocante|marche(?! public)|vide-grenier|buvette|menu"
    r"|plat du jour|kilos?|litres?|steres?|barils?|metre cube|gazole|essence|plein|peage|parking|concours|kermesse"
    r"|voisine?s?|d'en face|musee|cinema|cheques?-cadeaux?)\b"
)
_OF_THE_ACCOUNT: Final = re.compile(
    r"\b(?:factur\w+|regl\w+|pay\w+|paie\w*|solde\w*|somme\w*|montants?|dues?|dus?(?= (?:a|par|sur))|dois|doit|devez"
    r"|devons|doivent|retards?|impay\w+|echean\w+|echu\w*|penalites?|indemni\w+|frais|interets?|relanc\w+|rappels?"
    r"|dossier|silence|acomptes?|versements?|virements?|cheques?(?!-cad)|reste(?:nt)?|total\w*|soit|ajout\w+|en plus"
    r"|supplement\w*|compris\w*|precede\w*|livr(?:e|er|ee|es|ees|aison|aisons)|command\w+|agios|major\w+|credit"
    r"|avert\w+|tribunal|greffe|audience|proces|note|vous|votre|vos|tu|te|ton|ta|tes)\b"
)
_SPOKEN: Final = re.compile(r"\brendez-vous\b|\bsi (?:cela|ca) (?:vous|te) (?:dit|tente)\b")


def is_market_price(letter: Letter, place: int) -> bool:
    """Whether the sentence of a sum names a thing of elsewhere, and neither the reader nor anything of the account."""
    passage = passage_at(letter, place)
    told = _SPOKEN.sub("", passage.text)
    if mentioned_in(letter, passage.start, passage.start + len(passage.text)):
        return False
    if any(name in told for name in client_names(letter)):  # what the client earns is no market's price
        return False
    return _THING.search(told) is not None and _OF_THE_ACCOUNT.search(told) is None
