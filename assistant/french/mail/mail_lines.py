"""Lines and sentences of a mail, and whether a line says something or only identifies its author."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.french.mail.plain_text import letters_of
from assistant.french.text.twin import twin
from assistant.french.text.word_list import word_set

_SAYING = word_set(
    """
    je j tu il elle on nous vous ils elles c ce cela ca est sont etait sera ai as a avons avez ont avait peux peut
    pouvez pourriez pouvons merci veuillez bonne me te se m ne n pas suis sommes etes fait faites faut voici oui
    non ok vs que qui i you we is are will can please have
    """
)
_FEWEST_WORDS = 4
_LOOKED_AT = 25  # words: a sentence shows itself by then
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\s»)]+(?=\S)|\n+")


@lru_cache(maxsize=8192)
def folded_text(text: str) -> str:
    """The text as the eye reads it, in lower case and without accents."""
    return twin(text).folded


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank, trimmed, with its span in the text."""

    text: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        """The line folded."""
        return folded_text(self.text)


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank."""
    return list(_lines_of(text))


@lru_cache(maxsize=8)  # the greeting and the closing of a mail are sought in the same
def _lines_of(text: str) -> tuple[Line, ...]:
    found: list[Line] = []
    place = 0
    for raw in text.split("\n"):
        if trimmed := raw.strip():
            start = place + raw.index(trimmed)
            found.append(Line(trimmed, start, start + len(trimmed)))
        place += len(raw) + 1
    return tuple(found)


def says_something(line: str) -> bool:
    """Whether a line is a sentence of the message rather than a name, an address or a heading."""
    words = letters_of(folded_text(line)).split()
    return len(words) >= _FEWEST_WORDS and any(word in _SAYING for word in words[:_LOOKED_AT])


def mail_sentences(text: str) -> Iterator[str]:
    """The sentences of a mail as they were written; unlike in a letter, a line end closes one."""
    for sentence in _SENTENCE_END.split(text):
        if trimmed := sentence.strip():
            yield trimmed
