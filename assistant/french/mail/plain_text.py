"""Plain text that keeps every character in its place: for readers that must answer in the caller's offsets."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from assistant.french.text.characters import fold_character
from assistant.french.text.western import western_bytes, western_table, western_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MANY = 48  # above this number of distinct odd characters, one table is quicker than one pass each
_ODD: Final = re.compile(r"[^\x20-\x7e\n\u00c0-\u00ff€°«»œŒ]")
_NO_LETTER: Final = re.compile(r"[\W\d_]")


@lru_cache(maxsize=32)
def plain_marks(text: str) -> str:
    """The text, character for character, with plain spaces, apostrophes, hyphens and digits.

    A mark without width, or an accent apart from its letter, stays where it is: only a ``Twin`` can remove it.
    """
    data = western_bytes(text)
    return _plain_marks(text) if data is None else western_text(data, _PLAIN)


@lru_cache(maxsize=32)
def folded(text: str) -> str:
    """The text in lower case, without accents, with plain marks; same length, so that offsets are shared."""
    data = western_bytes(text)
    return _folded(text) if data is None else western_text(data, _FOLDED)


def letters_of(folded_text: str) -> str:
    """The text with a space for every character that is no letter; same length, and its words by ``split``."""
    data = western_bytes(folded_text)
    return _NO_LETTER.sub(" ", folded_text) if data is None else western_text(data, _LETTERS)


@lru_cache(maxsize=32)
def words_of(folded_text: str) -> frozenset[str]:
    """The runs of letters of a folded text: a reader of certain words asks here first whether any is there."""
    return frozenset(letters_of(folded_text).split())


def places_of(words: Iterable[str], folded_text: str) -> list[tuple[int, str]]:
    """Where some words stand as whole words in a folded text, in order: quicker than a pattern for a few words."""
    return sorted((place, word) for word in words for place in _places(word, folded_text))


def _places(word: str, text: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        end = place + len(word)
        around = text[place - 1 : place] if place else "", text[end : end + 1]
        if not any(mark.isalnum() or mark == "_" for mark in around):
            yield place
        place = text.find(word, end)


def _plain_marks(text: str) -> str:
    """Plain marks of any text."""
    odd = set(_ODD.findall(text))
    changes = {character: fold_character(character) for character in odd}
    return _replaced(text, {old: new for old, new in changes.items() if new != old and len(new) == 1})


def _folded(text: str) -> str:
    """Fold any text."""
    plain = _plain_marks(text)
    lowered = plain.lower()
    if len(lowered) != len(plain):  # a few capitals become two characters in lower case
        lowered = "".join(low if len(low := character.lower()) == 1 else character for character in plain)
    if lowered.isascii():
        return lowered
    letters = {character for character in set(lowered) if not character.isascii()}
    bases = {letter: unicodedata.normalize("NFD", letter)[0].lower() for letter in letters}
    return _replaced(lowered, {old: new for old, new in bases.items() if new != old})


def _replaced(text: str, changes: dict[str, str]) -> str:
    """Replace single characters by single characters."""
    if len(changes) > _MANY:
        return text.translate({ord(old): new for old, new in changes.items()})
    for old, new in changes.items():
        text = text.replace(old, new)
    return text


_PLAIN: Final = western_table(_plain_marks)
_FOLDED: Final = western_table(_folded)
_LETTERS: Final = western_table(lambda character: _NO_LETTER.sub(" ", character))
