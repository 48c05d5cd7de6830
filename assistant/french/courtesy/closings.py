"""How a mail closes: the closing form and its span, whatever signature follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.domain.writing.register import ClosingForm
from assistant.french.courtesy.closing_words import NEAR, STRONG
from assistant.french.courtesy.thanks import thanks_span
from assistant.french.courtesy.wishes import AT_END, SOFT
from assistant.french.mail.mail_lines import Line, folded_text, lines_of, says_something
from assistant.french.text.near_words import meant_word

_SEARCHED = 24  # lines, from the bottom
_TAIL = 4_000  # characters, from the bottom: longer lines belong to no closing
POSTSCRIPT = re.compile(r"p\.? ?s\.?\b[ :.-]|nb ?:|n\.b\.")


# A word by which the author speaks to somebody.
PERSONAL = re.compile(r"\b(?:je|j|tu|te|t|toi|moi)\b")


@dataclass(frozen=True, slots=True)
class Closing:
    """A closing and its span; ``sure`` when its words are used for nothing else."""

    form: ClosingForm
    start: int
    end: int
    sure: bool = False


NO_CLOSING = Closing(ClosingForm.NONE, 0, 0)


def _strong(text: str, first: int) -> Iterator[Closing]:
    """The formulas that only close letters, wherever they stand at the head of a clause below ``first``."""
    folded = folded_text(text[first:])
    for formula in STRONG:
        for found in formula.find(folded):
            yield Closing(formula.form, first + found.start(), first + found.end(), sure=True)


def _misspelt(lines: list[Line]) -> Iterator[Closing]:
    """« Codialement », « bien cordialemnt »: a near word at the head of a line that holds little else."""
    for line in lines:
        words = re.findall(r"[a-z]+", line.folded)[:3]
        for word in words:
            if near := meant_word(word, tuple(NEAR)):
                yield Closing(NEAR[near], line.start, line.end, sure=True)
                break


def _soft(lines: list[Line]) -> Iterator[Closing]:
    """Wishes, thanks and leave-takings: they close only when nothing but a signature follows."""
    slogans = 0
    for index, line in reversed(list(enumerate(lines))):
        thanks = thanks_span(line.folded)
        found = [
            Closing(form, line.start + hit.start(), line.start + hit.end())
            for form, pattern in (*SOFT, *AT_END)
            for hit in pattern.finditer(line.folded)
            if not says_something(
                line.text[hit.end() : max(hit.end(), thanks[0]) if thanks else None].lstrip(" ,.!;:)")
            )
        ]
        if thanks:
            found.append(
                Closing(ClosingForm.MERCI, line.start + thanks[0], line.start + min(thanks[1], len(line.text)))
            )
        yield from found
        if found or not says_something(line.text) or POSTSCRIPT.match(line.folded):
            continue
        slogans += 1
        if slogans > 1 or not _under_a_name(lines, index):
            return


def _under_a_name(lines: list[Line], index: int) -> bool:
    """Whether a sentence stands under a signature and nobody speaks in it: a slogan, opening times."""
    return index > 0 and not says_something(lines[index - 1].text) and not PERSONAL.search(lines[index].folded)


def _rank(closing: Closing) -> tuple[int, int]:
    if closing.sure:
        return 3 if closing.form is ClosingForm.AGREER else 2, closing.start
    return int(closing.form is not ClosingForm.MERCI), closing.start


@lru_cache(maxsize=2048)
def find_closing(text: str) -> Closing:
    """The closing of a mail: a formula before a wish, a wish before thanks, the last one of its rank."""
    lines = [line for line in lines_of(text)[-_SEARCHED:] if line.end - line.start <= _TAIL]
    if not lines:
        return NO_CLOSING
    sure = list(_strong(text, max(lines[0].start, len(text) - _TAIL))) or list(_misspelt(lines))
    return max(sure or _soft(lines), key=_rank, default=NO_CLOSING)


def read_closing(text: str) -> ClosingForm:
    """How a mail closes."""
    return find_closing(text).form
