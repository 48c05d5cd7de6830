"""Neighbourhood: the sentence around a place of the twin, and the words before and after it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator

from assistant.french.mail.plain_text import folded
from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.passage import Passage, read

_LEAD = 90  # characters read before a place
_TRAIL = 60  # and after it
_LINE_BREAK = re.compile("\n")


def passage_at(letter: Letter, place: int) -> Passage:
    """The sentence that holds a place."""
    reading = read(letter)
    return reading.passages[max(0, bisect_right(reading.starts, place) - 1)]


def passage_given(letter: Letter, place: int) -> Passage:
    """The sentence that holds a place of the text as given."""
    passages = read(letter).passages
    return passages[max(0, bisect_right(letter.notion(_starts_given), place) - 1)]


def around_given(letter: Letter, start: int, end: int) -> tuple[str, str]:
    """The folded words of the sentence before a stretch of the text as given, and those after it."""
    passage, starts = passage_given(letter, start), letter.notion(_starts_given)
    last = starts[passage.rank + 1] if passage.rank + 1 < len(starts) else len(letter.text)
    return folded(letter.text[starts[passage.rank] : start]), folded(letter.text[end : max(end, last)])


def stretches_given(
    letter: Letter, found_in: Callable[[Letter, Passage], Iterable[tuple[int, int]]]
) -> tuple[tuple[int, int], ...]:
    """The stretches that are found in each sentence, at their places in the text as given."""
    return tuple(
        letter.span(passage.start + start, passage.start + end)
        for passage in read(letter).passages
        for start, end in found_in(letter, passage)
    )


def _starts_given(letter: Letter) -> tuple[int, ...]:
    return tuple(letter.span(passage.start, passage.start + 1)[0] for passage in read(letter).passages)


def lead(letter: Letter, place: int, most: int = _LEAD) -> str:
    """The folded words before a place, within its sentence; a line that wraps ends no sentence."""
    start = max(passage_at(letter, place).start, place - most)
    return letter.twin.folded[start:place].replace("\n", " ")


def trail(letter: Letter, place: int, most: int = _TRAIL) -> str:
    """The folded words after a place, within its sentence."""
    passage = passage_at(letter, max(0, place - 1))
    end = min(passage.start + len(passage.text), place + most)
    return letter.twin.folded[place:end].replace("\n", " ")


def line_at(letter: Letter, place: int) -> tuple[int, int]:
    """Start and end of the line that holds a place."""
    breaks = letter.notion(_line_breaks)
    rank = bisect_left(breaks, place)
    start = breaks[rank - 1] + 1 if rank else 0
    return start, breaks[rank] if rank < len(breaks) else len(letter.twin.folded)


def _line_breaks(letter: Letter) -> list[int]:
    return [match.start() for match in _LINE_BREAK.finditer(letter.twin.folded)]


def at_line_starts(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What ``finditer`` gives of a pattern that begins with ``^``: tried at the lines, and not at every letter."""
    place = 0
    while place <= len(text):
        match = pattern.match(text, place)
        if match is not None:
            yield match
        following = text.find("\n", place if match is None else max(place, match.end() - 1))
        if following < 0:
            return
        place = following + 1
