"""Findings gathered by passage: several rules may speak of the same words, and a reader meets one fault there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.domain.finding import HEAVIEST_FIRST, Finding

_PARAGRAPH = "\n\n"
Gathered = tuple[Finding, ...]


def gathered(findings: Iterable[Finding], whole: str) -> list[Gathered]:
    """Those whose words overlap together, each group and the groups with the heaviest first."""
    groups: list[list[Finding]] = []
    reach = 0  # where the last group of words ends
    placed = sorted((one for one in findings if _is_passage(one, whole)), key=lambda one: one.start or 0)
    for finding in placed:
        if groups and (finding.start or 0) < reach:
            groups[-1].append(finding)
        else:
            groups.append([finding])
        reach = max(reach, finding.end or 0)
    groups += [[one] for one in findings if not _is_passage(one, whole)]
    said_once = [_said_once(sorted(group, key=_weight)) for group in groups]
    return sorted(said_once, key=lambda group: _weight(group[0]))


def leads(findings: Iterable[Finding], whole: str) -> list[Finding]:
    """The heaviest of each passage."""
    return [group[0] for group in gathered(findings, whole)]


def span_of(group: Iterable[Finding]) -> tuple[int, int] | None:
    """From the first word of a passage to its last, None where something is missing."""
    placed = [(one.start, one.end or one.start) for one in group if one.start is not None]
    return (min(start for start, _ in placed), max(end for _, end in placed)) if placed else None


def _said_once(group: Iterable[Finding]) -> Gathered:
    """What a rule says of several words of one passage stands there once, over all of them."""
    said: dict[Finding, Finding] = {}
    for one in group:
        words = replace(one, start=None, end=None)
        if one.replacement or words not in said:
            said[one if one.replacement else words] = one
        else:
            places = [place for found in (said[words], one) for place in (found.start, found.end) if place is not None]
            said[words] = replace(one, start=min(places), end=max(places))
    return tuple(said.values())


def _is_passage(finding: Finding, whole: str) -> bool:
    """Whether it speaks of words of one paragraph: what is missing, or runs over several, stands alone."""
    if finding.start is None or finding.end is None or finding.insertion:
        return False
    return finding.start < finding.end and _PARAGRAPH not in whole[finding.start : finding.end]


def _weight(finding: Finding) -> int:
    return HEAVIEST_FIRST.index(finding.severity)
