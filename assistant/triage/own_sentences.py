"""The sentences that the author of a mail wrote, with their places in it: no quoted mail, signature or quotation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from assistant.french.mail.mail_lines import Line, lines_of
from assistant.french.mail.plain_text import folded
from assistant.french.mail.replies import split_reply
from assistant.french.text.quotations import blank_quotations
from assistant.french.text.sentences import clauses, split_sentences

_LONGEST: Final = 20_000  # characters: who announces a payment does so well before
_PART: Final = re.compile(r"(?=[^;]*\w)[^;\s][^;]*")  # what a semicolon parts is said apart
_FULL_LINE: Final = 55  # characters: a line so long that goes on in small letters was cut by the mail program


@dataclass(frozen=True)
class Sentence:
    """A sentence of a message, ``body[start:end]``, where others' words in the body are blanked."""

    body: str
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.body[self.start : self.end]

    @cached_property
    def folded(self) -> str:
        """Its words in lower case, without accents, on one line; same length."""
        return folded(self.text).replace("\n", " ")

    def clause_of(self, offset: int) -> str:
        """The folded clause that holds a place of the sentence."""
        found = next((span for span in clauses(self.folded) if span.start <= offset < span.end), None)
        return self.folded if found is None else found.of(self.folded)


def own_sentences(body: str) -> tuple[Sentence, ...]:
    """The author's own sentences in order; unlike in a letter, a line end closes one."""
    text = body[:_LONGEST]
    kept = _blanked(text, split_reply(text).text)
    sentences: list[Sentence] = []
    for start, end in _paragraphs(kept):
        for span in split_sentences(kept[start:end]):
            for part in _PART.finditer(span.of(kept[start:end])):
                place = start + span.start
                sentences.append(Sentence(kept, place + part.start(), place + part.end()))
    return tuple(sentences)


def _blanked(body: str, own: str) -> str:
    """The body with spaces for every line that is not the author's own; places do not move."""
    wanted = [line.text for line in lines_of(own)]
    kept: list[Line] = []
    for line in lines_of(body):
        if len(kept) < len(wanted) and line.text == wanted[len(kept)]:
            kept.append(line)
    cleared = [character if character == "\n" else " " for character in body]
    for line in kept:
        cleared[line.start : line.end] = line.text
    return blank_quotations("".join(cleared))


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Stretches of lines that belong together."""
    found: list[tuple[int, int]] = []
    previous: Line | None = None
    for line in lines_of(text):
        wrapped = previous is not None and previous.end - previous.start >= _FULL_LINE and line.text[:1].islower()
        adjacent = previous is not None and not re.search(r"\n\s*\n", text[previous.end : line.start])
        if found and wrapped and adjacent:
            found[-1] = (found[-1][0], line.end)
        else:
            found.append((line.start, line.end))
        previous = line
    return found
