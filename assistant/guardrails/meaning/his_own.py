"""His own: "my" in a question of the client's that the letter quotes is his: "« Allez-vous saisir ma voiture ? »".

Rules look for the reader's own: there "ma voiture" is read as "ta voiture". A request ("pouvez-vous écrire à ma
comptable ?") stays as it is, for he consents to what he asks for, but where he asks about a seizure.
"""

from __future__ import annotations

import re
from typing import Final

_ASKED: Final = re.compile(r"«[^«»\n]{1,200}\?\s?»|[“\"][^“”\"\n]{1,200}\?\s?[”\"]")
_OF_WHAT_WE_DO: Final = re.compile(
    r"\b(?:allez|comptez|voulez|oserez|oseriez|irez|iriez|pensez|envisagez|prevoyez|vas|comptes|veux|oserais|va|vont)"
    r"-(?:vous|tu|t-on|t-il|ils)\b|[«“\"]\s?(?:mais |et |alors |donc )?(?:vous|tu) (?:allez|comptez|voulez|vas"
    r"|comptes)\b|\b(?:saisi\w*|vend(?:re|ez)|bloqu(?:er|ez)|confisqu\w+)\b"
)
_MINE: Final = re.compile(r"\bm(?=on\b|a\b|es\b)")


def with_his_own(text: str) -> str:
    """A folded text, same length, where "my" is "your" in such questions."""
    return _ASKED.sub(_asked_of_us, text)


def _asked_of_us(found: re.Match[str]) -> str:
    quoted = found[0]
    return _MINE.sub("t", quoted) if _OF_WHAT_WE_DO.search(quoted) is not None else quoted
