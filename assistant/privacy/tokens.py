"""Tokens of a text as names are compared: folded, without plural mark, doubled letters made single."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from assistant.french.text.twin import Twin

_TOKEN: Final = re.compile(r"[a-z]+|\d+")
_DOUBLED: Final = re.compile(r"([a-z])\1")
_GAP: Final = re.compile(r"[\s.,'\-_/&°()+@]{0,4}")
_PLURAL: Final = 5  # letters that a word needs to lose its s or x


@dataclass(frozen=True, slots=True)
class Token:
    """A run of letters or of digits; ``joined`` when only light punctuation stands between it and the one before."""

    key: str
    start: int
    end: int
    is_capital: bool
    joined: bool


def tokens_of(text: Twin) -> list[Token]:
    """The tokens of a twin, with offsets in the twin."""
    found: list[Token] = []
    last = 0
    for match in _TOKEN.finditer(text.folded):
        start, end = match.span()
        joined = bool(found) and _GAP.fullmatch(text.folded, last, start) is not None
        found.append(Token(token_key(match.group()), start, end, text.text[start].isupper(), joined))
        last = end
    return found


@lru_cache(maxsize=65536)
def token_key(word: str) -> str:
    """What is compared of a folded word: Morell, Morels and Morel are one."""
    single = _DOUBLED.sub(r"\1", word)
    return single[:-1] if len(single) >= _PLURAL and single[-1] in "sx" else single


def keys_of(folded_text: str) -> tuple[str, ...]:
    """The keys of a folded text."""
    return tuple(token_key(word) for word in _TOKEN.findall(folded_text))
