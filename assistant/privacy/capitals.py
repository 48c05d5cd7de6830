"""Capitalised words: what a run of them looks like, and whether a capital only opens a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.french.mail.plain_text import folded
from assistant.privacy.words import common_words

WORD: Final = r"(?<!\w)[A-ZÀ-ÖØ-Þ][\w'’]{0,30}(?:-[\w'’]{1,30}){0,4}"
LINK: Final = r"(?:de la|de|du|des|d'|la|le|les|et|&|von|van|el|ben)"
RUN: Final = rf"{WORD}(?:[ ]{{1,2}}(?:{LINK}[ ]?){{0,2}}{WORD}){{0,5}}"
_PIECE: Final = re.compile(WORD)
_OPENERS: Final = " \t\"«“([{*_>–—-•\u00a0\u202f'"
_ENDINGS: Final = ".!?…:;"
_LINE_ENDINGS: Final = ".!?…:;,"
_LOOKED_AT: Final = 200  # characters before a word
_SHOUTED: Final = 3  # letters
_WRAPPED: Final = 45  # characters: a shorter line ends where its author wanted


def opens_sentence(text: str, place: int) -> bool:
    """Whether a word stands where any word has a capital."""
    before = text[max(0, place - _LOOKED_AT) : place].rstrip(_OPENERS)
    if not before:
        return True
    if not before.endswith("\n"):
        return before[-1] in _ENDINGS
    line = before[:-1].rpartition("\n")[2].rstrip()
    return len(line) < _WRAPPED or line[-1] in _LINE_ENDINGS


def unusual_parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What is left of a run when ordinary words, and the word that opens a sentence, are taken off its head.

    A word all in capitals opens nothing, unless its whole line shouts. A run of ordinary words is no name.
    """
    words = [match.span() for match in _PIECE.finditer(text, start, end)]
    while words and (is_ordinary(text[slice(*words[0])]) or _only_opens(text, *words[0])):
        words.pop(0)
    if words:
        yield words[0][0], words[-1][1]


def _only_opens(text: str, start: int, end: int) -> bool:
    """Whether a capital shows nothing but the start of a sentence."""
    if not opens_sentence(text, start):
        return False
    around = text[max(0, start - _LOOKED_AT) : end + _LOOKED_AT]
    line = around[around.rfind("\n", 0, min(start, _LOOKED_AT)) + 1 :].partition("\n")[0]
    return not (text[start:end].isupper() and end - start >= _SHOUTED and not line.isupper())


def is_ordinary(word: str) -> bool:
    """Whether a word, or what follows its elision, or each half of it, is ordinary French."""
    plain = re.sub(r"^(?:l|d|j|n|s|c|m|t|qu)['’]", "", folded(word))
    return all(
        part in common_words() or part.rstrip("sx") in common_words() for part in re.split(r"[-'’]", plain) if part
    )
