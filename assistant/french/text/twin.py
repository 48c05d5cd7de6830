"""Twin: a text as the eye reads it, each of its characters leading back to the original.

Guardrails look for words and figures in the twin, so that neither a narrow space nor a letter of another script
hides a fault, and show what they find in the text that the author sees.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from assistant.french.mail.plain_text import folded, words_of
from assistant.french.text.characters import fold_character
from assistant.french.text.lookalikes import lookalikes
from assistant.french.text.western import western_bytes, western_table, western_text

__all__ = ["Twin", "lookalikes", "respelt", "twin"]

_MOST_MARKS = 3  # accents that one letter of a language carries; more is ornament or attack


@dataclass(frozen=True)
class Twin:
    """A normalised text and the way back to the original.

    ``anchors`` and ``origins`` are parallel: from twin offset ``anchors[k]`` on, the original stands at
    ``origins[k]`` and both run side by side until the next anchor. Both are empty where nothing moved.
    """

    original: str = field(repr=False)
    text: str
    anchors: tuple[int, ...] = field(default=(), repr=False)
    origins: tuple[int, ...] = field(default=(), repr=False)

    def origin(self, offset: int) -> int:
        """The place in the original of a place in the twin."""
        if not self.anchors:
            return offset
        if offset >= len(self.text):
            return len(self.original)
        index = bisect_right(self.anchors, offset) - 1
        following = self.origins[index + 1] if index + 1 < len(self.origins) else len(self.original)
        return min(self.origins[index] + offset - self.anchors[index], following - 1)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that a stretch of the twin stands for."""
        if end <= start:
            return self.origin(start), self.origin(start)
        if not self.anchors:
            return start, end
        first, last = self.origin(start), self.origin(end)
        return first, max(last, self.origin(end - 1) + 1)

    @cached_property
    def folded(self) -> str:
        """The twin in lower case and without accents; same length as ``text``."""
        return folded(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of ``folded``, as runs of letters: ask here whether any of a rule's words is there at all."""
        return words_of(self.folded)


def twin(text: str) -> Twin:
    """Build the twin of a text: composed accents, one kind of space, apostrophe, hyphen, digit and letter."""
    data = western_bytes(text)
    if data is not None and len(data.translate(None, _MOVING)) == len(data):
        return Twin(text, western_text(data, _FOLDED))
    changes = {character: folding for character in set(text) if (folding := fold_character(character)) != character}
    if all(len(folding) == 1 for folding in changes.values()):
        return Twin(text, text.translate({ord(old): new for old, new in changes.items()}) if changes else text)
    return _moved(text, changes)


def respelt(read: Twin, changes: list[tuple[int, int, str]]) -> Twin:
    """The twin with other words at the given stretches, in order and apart; places still lead to the original."""
    pieces: list[str] = []
    anchors, origins = [0], [read.origin(0)]
    length = position = 0
    for start, end, word in [*changes, (len(read.text), len(read.text), "")]:
        inner = (place for place in read.anchors if position < place < start)
        for place in inner:
            anchors.append(length + place - position)
            origins.append(read.origin(place))
        pieces += [read.text[position:start], word]
        length += start - position
        anchors += [length, length + len(word)]
        origins += [read.origin(start), read.origin(end)]
        length += len(word)
        position = end
    return Twin(read.original, "".join(pieces), tuple(anchors), tuple(origins))


def _moved(text: str, changes: dict[str, str]) -> Twin:
    """Build the twin of a text of which some characters vanish, join or expand."""
    pieces: list[str] = []
    anchors, origins = [0], [0]
    length = position = 0
    while position < len(text):
        piece = changes.get(text[position], text[position])
        after = position + 1
        while after < len(text) and unicodedata.combining(text[after]):
            after += 1
        if after > position + 1:
            piece = _composed(piece, text[position + 1 : after])
        pieces.append(piece)
        length += len(piece)
        if len(piece) != after - position:
            anchors.append(length)
            origins.append(after)
        position = after
    return Twin(text, "".join(pieces), tuple(anchors), tuple(origins))


def _composed(base: str, marks: str) -> str:
    """One letter with its accents; marks that no letter carries (strokes, ornaments) are dropped."""
    together = unicodedata.normalize("NFC", base + marks[:_MOST_MARKS])
    return "".join(character for character in together if not unicodedata.combining(character))


# The characters of the page whose twin is no single character: most texts have none of them.
_MOVING = bytes(code for code in range(256) if len(fold_character(bytes([code]).decode("cp1252", "replace"))) != 1)
_FOLDED = western_table(fold_character)
