"""Word difference: the words that one text has in place of another's."""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass

_TOKEN = re.compile(r"\n+|[^\s]+")
_BRIDGE = 1  # equal words between two changes that are read as one


@dataclass(frozen=True, slots=True)
class WordDifference:
    """``before`` was replaced by ``after``; one of them is "" for what was added or taken away."""

    before: str
    after: str


def word_differences(before: str, after: str) -> tuple[WordDifference, ...]:
    """In the order of the text, each as it was written; changes of mere spacing within a line are none."""
    old, new = list(_TOKEN.finditer(before)), list(_TOKEN.finditer(after))
    matcher = difflib.SequenceMatcher(None, [m.group() for m in old], [m.group() for m in new], autojunk=False)
    spans: list[tuple[int, int, int, int]] = []
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag == "equal":
            continue
        if spans and first - spans[-1][1] <= _BRIDGE and not _breaks(old[spans[-1][1] : first]):
            spans[-1] = (spans[-1][0], last, spans[-1][2], new_last)
        else:
            spans.append((first, last, new_first, new_last))
    return tuple(
        WordDifference(_cut(before, old[first:last]), _cut(after, new[new_first:new_last]))
        for first, last, new_first, new_last in spans
    )


def _breaks(between: list[re.Match[str]]) -> bool:
    return any("\n" in match.group() for match in between)


def _cut(text: str, tokens: list[re.Match[str]]) -> str:
    return text[tokens[0].start() : tokens[-1].end()] if tokens else ""
