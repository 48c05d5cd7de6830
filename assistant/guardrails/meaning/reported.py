"""Reported: what the letter says that the debtor said, or pays to somebody else ("votre banque vous prend 25 €")."""

from __future__ import annotations

import re
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import lead, trail

_SAID: Final = re.compile(
    r"\b(?<!je )(?<!nous )(?:vous|tu|votre \w+|ta \w+|ton \w+)\s+(?:m'|nous |t'|me |l'|n'|y )*(?:avez |as |aviez "
    r"|avais |a )?(?:(?!\w+(?:er|ire)\b)(?:ecri|dis|dit|indiqu|signal|parl|evoqu|expliqu|annonc|racont|precis"
    r"|mentionn|rappel|plaign"
    r"|plaint|demand)\w*|fait (?:part|savoir|remarquer|observer))\b|\b(?:disiez|disais|dites|dis|ecriviez"
    r"|ecrivais)-(?:vous|tu)\b|\bselon (?:vous|toi|votre (?:banque|message|courriel))"
)
_ELSEWHERE: Final = re.compile(
    r"\b(?:(?:la|ta|votre) (?:banque|assurance|poste|mutuelle|plateforme)|l'assur\w+|(?:votre|ton|ta) (?:assureur"
    r"|banquier|bailleur|fournisseur|prestataire|transporteur))\b[^.;!?\n]{0,40}\b(?:pren\w+|pris|factur\w+"
    r"|prelev\w+|compt\w+|retien\w+|retenu|coute\w*|demand\w+|reclam\w+)\b"
)
_TO_ANOTHER: Final = re.compile(
    r"^[^.;!?\n]{0,30}\ba (?:votre|ta|ton) (?:banque|banquier|assureur|bailleur|fournisseur)\b"
)
_OWED: Final = re.compile(
    r"\b(?:devoir|devez|devais|dois|deviez|reste\w*|solde|regler|regle\w*|payer|paie\w*|verser|virer|ajout\w+"
    r"|promis|promet\w+|accord\w+|s'engag\w+|engag\w+)\b"
)


def is_reported(letter: Letter, span: tuple[int, int]) -> bool:
    """Whether a sum of the twin is one that the debtor told of or bears elsewhere, and that the letter does not ask."""
    if (
        _TO_ANOTHER.match(trail(letter, span[1], 60)) is not None
        and _SAID.search(lead(letter, span[0], 110)) is not None
    ):
        return True
    before = lead(letter, span[0], 110)
    if _OWED.search(before) is not None and _ELSEWHERE.search(before) is None:
        return False
    after = trail(letter, span[1], 40)
    return any(pattern.search(before) or pattern.search(after) for pattern in (_SAID, _ELSEWHERE))
