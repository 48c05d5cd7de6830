"""Findings in words: how many of each weight, and the passage that one is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from assistant.domain.finding import HEAVIEST_FIRST, Finding, Severity
from assistant.domain.gathered import gathered
from assistant.ui.wording import counted, one_line

NO_FINDING = "Aucun constat\u202f: les faits, les mentions et le ton passent."
_LONGEST_QUOTE, _CLEAR_ALONE, _NEIGHBOURS = 160, 24, 28  # characters
_COUNTS = {
    Severity.BLOCKING: ("bloquant", "bloquants"),
    Severity.WARNING: ("avertissement", "avertissements"),
    Severity.ADVICE: ("conseil", "conseils"),
}


def counts(findings: Iterable[Finding]) -> str:
    """How many of each weight, the heaviest first; "" for none."""
    number = Counter(finding.severity for finding in findings)
    return ", ".join(counted(number[severity], *_COUNTS[severity]) for severity in HEAVIEST_FIRST if number[severity])


def told_counts(findings: Iterable[Finding], whole: str) -> str:
    """How many passages of each weight; where several rules speak of one, how many constats that makes."""
    groups = gathered(findings, whole)
    told, every = counts(group[0] for group in groups), sum(map(len, groups))
    return told if every == len(groups) else f"{told}\u202f; {every} constats, réunis par passage"


def quoted(whole: str, start: int, end: int, longest: int = _LONGEST_QUOTE) -> str:
    """The words found; a short one stands among its neighbours, since it may come several times."""
    words = one_line(whole[start:end])
    if len(words) > longest:
        return f"«\u202f{words[:longest].rstrip()}…\u202f»"
    if len(words) > _CLEAR_ALONE:
        return f"«\u202f{words}\u202f»"
    before = one_line(whole[max(0, start - _NEIGHBOURS) : start].lstrip() + "|").partition(" ")[2].removesuffix("|")
    after = one_line("|" + whole[end : end + _NEIGHBOURS]).rpartition(" ")[0].removeprefix("|")
    around = f"{before}{words}{after}"
    return f"«\u202f{words}\u202f» dans «\u202f…{around}…\u202f»"
