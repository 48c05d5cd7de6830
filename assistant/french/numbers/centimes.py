"""Centimes: what may follow the euros of a sum."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from assistant.french.numbers.numbers import read_number_words

_HUNDRED: Final = 100
_NAME: Final = r"[ \n]{0,2}(?:centimes?|cents?|cts?)\b(?! d')"
_NAMED: Final = re.compile(_NAME)
_FIGURES: Final = re.compile(rf"[ \n]{{0,2}}(?:et[ \n]{{1,2}})?(?P<cents>\d{{1,2}})(?!\d)(?P<named>{_NAME})?")
_LINK: Final = re.compile(r"[ \n]{1,2}(?P<et>et[ \n]{1,2})?")
# Behind bare centimes the sentence ends, or goes on with a word that tells of the sum and not of the number.
_GOES_ON: Final = re.compile(
    r"[ \n]{0,2}(?:$|[.;:!?)\]\n»](?!\d)|,(?!\d)|(?:ttc|ht|net|nets|de|au|aux|a|pour|reste|restent|restant|sont|est"
    r"|dus?|soit|correspondant|concernant|et|qui|que|sur|selon|avant|d)\b)"
)


def centimes_named(plain: str, end: int) -> int | None:
    """The end of the word "centimes" when it follows a number."""
    match = _NAMED.match(plain, end)
    return match.end() if match else None


def centimes_after(plain: str, end: int) -> tuple[Decimal, int]:
    """The centimes that follow the euros, and their end: (0, ``end``) when there are none.

    Reads "12 euros 50", "12€50", "et 50 centimes", "et cinquante centimes", and "douze euros cinquante".
    """
    return _in_figures(plain, end) or _in_words(plain, end) or (Decimal(0), end)


def _in_figures(plain: str, end: int) -> tuple[Decimal, int] | None:
    """Read centimes in figures; a single figure counts tens when it touches the sign: "12€5"."""
    match = _FIGURES.match(plain, end)
    if match is None or not (match["named"] or _GOES_ON.match(plain, match.end())):
        return None
    touches = match.start("cents") == end
    if len(match["cents"]) == 1 and not (match["named"] or touches):
        return None
    tens = 10 if touches and len(match["cents"]) == 1 and not match["named"] else 1
    return Decimal(int(match["cents"]) * tens) / _HUNDRED, match.end()


def _in_words(plain: str, end: int) -> tuple[Decimal, int] | None:
    """Read centimes in words, named or at the end of what is said."""
    link = _LINK.match(plain, end)
    words = read_number_words(plain, link.end()) if link else None
    if link is None or words is None or words[0] >= _HUNDRED:
        return None
    named = centimes_named(plain, words[1])
    if named is None and (link["et"] or not _GOES_ON.match(plain, words[1])):
        return None
    return Decimal(words[0]) / _HUNDRED, named or words[1]
