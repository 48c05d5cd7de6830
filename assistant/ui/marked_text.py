"""A letter as markdown with the words at fault marked: a tint, an underline and the icon of the weight."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from assistant.domain.finding import Finding, Severity
from assistant.domain.gathered import gathered
from assistant.ui.plain import line_breaks, plain_block

_MARKS: Final = {
    Severity.BLOCKING: ":red-background[:material/block: {}]",
    Severity.WARNING: ":orange-background[:material/warning: {}]",
    Severity.ADVICE: ":blue-background[:material/lightbulb: {}]",
}


class _Passage(NamedTuple):
    """Words of the whole text, and the weight of the heaviest finding there."""

    start: int
    end: int
    weight: Severity


def marked(whole: str, start: int, end: int, findings: Iterable[Finding]) -> str:
    """``whole[start:end]`` as markdown, with no mark-up of its own; "" where no finding stands there."""
    inside = [one for one in _passages(whole, findings) if one.start < end and one.end > start]
    if not inside:
        return ""
    told, at = [], start
    for passage in inside:
        first, last = max(passage.start, at), min(passage.end, end)
        told += [plain_block(whole[at:first]), _mark(whole[first:last], passage.weight)]
        at = max(at, last)
    return line_breaks("".join([*told, plain_block(whole[at:end])]))


def _passages(whole: str, findings: Iterable[Finding]) -> list[_Passage]:
    return sorted(_spans(whole, findings))


def _spans(whole: str, findings: Iterable[Finding]) -> Iterator[_Passage]:
    """One a group of findings, over all its words; what is missing stands nowhere."""
    for group in gathered(findings, whole):
        starts, ends = [one.start or 0 for one in group], [one.end or 0 for one in group]
        if min(starts) < max(ends):
            yield _Passage(min(starts), max(ends), group[0].severity)


def _mark(words: str, weight: Severity) -> str:
    return "\n".join(_MARKS[weight].format(plain_block(line)) if line.strip() else line for line in words.split("\n"))
