"""Whatever: sums that say that it does not matter how much ("que la facture soit de cent euros ou de cent mille")."""

from __future__ import annotations

import re
from typing import Final

from assistant.french.numbers.amounts import Amount
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.neighbourhood import lead, trail

_BE_IT: Final = re.compile(
    r"(?:^|[,:;] )que (?:la|le|l'|une?) ?(?:facture|creance|montant|commande|achat) "
    r"(?:soit|porte sur)(?: de| a)? (?P<first>[^.;:!?]{0,40}\bou (?:de |a |sur )?)?$"
)
_ASKED: Final = re.compile(r"\b(?:attend\w*|faut|due?s?|indemnit\w*|frais|pay\w+|regl\w+|verif\w+)\b")
_CLAUSE: Final = 60  # characters behind the sum
_OR: Final = re.compile(r"^,? ou (?:de |a |sur |non\b)")


def is_whatever(letter: Letter, money: Amount) -> bool:
    """Whether a sum is one of the two between which all is alike."""
    said = _BE_IT.search(lead(letter, money.start))
    if said is None:
        return False
    if _ASKED.search(trail(letter, money.end, _CLAUSE)) is not None:
        return False
    return said["first"] is not None or _OR.match(trail(letter, money.end)) is not None
