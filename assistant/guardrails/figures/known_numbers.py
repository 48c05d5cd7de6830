"""Known numbers: where numbers of the file stand in a text, however their parts are joined.

No pattern is made of them: compiling one for each file took as long as all searches of a letter for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from assistant.french.mail.plain_text import folded

_RUN: Final = re.compile(r"[a-z]+|\d+")
_JOINT: Final = re.compile(r"[\s./_#&+°:-]{0,3}")
_GOES_BACK: Final = re.compile(r"(?<=[a-z0-9])|(?<=[a-z0-9][-/_.,])")
_GOES_ON: Final = re.compile(r"[a-z0-9]|[-/_.,][a-z0-9]|\s?(?:€|euro|eur\b|%)")
Runs = tuple[str, ...]


def runs_of(number: str) -> Runs:
    """The letters and the digits of a number, in order: two numbers of the same runs are written alike."""
    return tuple(_RUN.findall(folded(number)))


def places_of_numbers(numbers: Iterable[Runs], text: str) -> Iterator[tuple[int, int, Runs]]:
    """Where they stand in a folded text, in order, none in another, in a longer reference, in a sum or in a date."""
    found = [(start, end, runs) for runs in numbers if runs for start, end in _spans(runs, text)]
    last = 0
    for start, end, runs in sorted(found, key=_longest_first) if found else ():
        if start >= last:
            yield start, end, runs
            last = end


def _longest_first(found: tuple[int, int, Runs]) -> tuple[int, int]:
    return found[0], -found[1]


def _spans(runs: Runs, text: str) -> Iterator[tuple[int, int]]:
    if not all(run in text for run in runs):
        return
    start = text.find(runs[0])
    while start >= 0:
        end = _end(runs, text, start)
        if end is not None and _GOES_BACK.match(text, start) is None and _GOES_ON.match(text, end) is None:
            yield start, end
        start = text.find(runs[0], start + 1)


def _end(runs: Sequence[str], text: str, start: int) -> int | None:
    """Where a number that begins there ends; letters and digits may close up ("F118"), two runs of digits may not."""
    end = start + len(runs[0])
    for before, run in pairwise(runs):
        joint = _JOINT.match(text, end)
        place = joint.end() if joint else end
        if not text.startswith(run, place) or (place == end and before.isdigit() and run.isdigit()):
            return None
        end = place + len(run)
    return end
