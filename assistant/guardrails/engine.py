"""The engine: run every rule on a letter; findings are values, sorted by place."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final

from assistant.domain.facts import Facts
from assistant.domain.finding import Finding, Severity
from assistant.domain.interest.rate_table import RateTable
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.client_quotation import quotations
from assistant.guardrails.meaning.required import required_by_law
from assistant.guardrails.meaning.turned_down import turned_down
from assistant.guardrails.rule import Rule
from assistant.guardrails.rules import RULES
from assistant.guardrails.wording.signs import signs_in

# Private life told, and where the money goes, whoever is said to have written it.
_STILL_TOLD: Final = ("PRI", "FAC011", "FAC012", "FAC120", "FAC215", "FAC310")
_HIS_OWN_WORDS: Final = (*_STILL_TOLD, "TON", "REG")
# What a sentence that tells the law's own conditions threatens or asks with; that it tells the law right is another's.
_THREATENING: Final = ("CND", "TON", "CON", "CNC", "BUS", "PLA")


def check(text: str, facts: Facts, rates: RateTable, rules: Sequence[Rule] = RULES) -> tuple[Finding, ...]:
    """All findings on ``text`` (its subject is a first line "Objet : ..." where there is one)."""
    known = tuple(rules)  # loads them, before the letter is read for what they look for
    letter = Letter(text, facts, rates)
    signs = signs_in(letter)
    found: dict[Finding, None] = {}
    for rule in known:
        if (rule.signs is None or not rule.signs.isdisjoint(signs)) and (told := rule.run(letter)):
            found |= dict.fromkeys(_told_once(_without_his_words(letter, told)))
    return tuple(sorted(found, key=_place))


def _without_his_words(letter: Letter, found: list[Finding]) -> list[Finding]:
    """What the writer himself says: what he quotes of the client's is no fault, but for what is always told.

    Nor is what he tells of it and turns down, but for the words that he chose to tell it; nor what the law requires.
    """
    quoted, refused, required = quotations(letter), turned_down(letter), required_by_law(letter)
    if quoted:
        found = [one for one in found if one.rule.startswith(_STILL_TOLD) or not _within(one, quoted)]
    if refused:
        found = [one for one in found if one.rule.startswith(_HIS_OWN_WORDS) or not _within(one, refused)]
    if required:
        found = [one for one in found if not (one.rule.startswith(_THREATENING) and _within(one, required))]
    return found


def _within(one: Finding, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether most of what is found stands in one of them: "si vous serez « fichée à la Banque de France »"."""
    if one.start is None or one.end is None:
        return False
    first = max(0, bisect_right(spans, (one.start, one.start)) - 1)  # they are in order and apart
    last = bisect_right(spans, (one.end, one.end))
    return any(
        2 * (min(one.end, end) - max(one.start, start)) > one.end - one.start for start, end in spans[first:last]
    )


def _told_once(found: list[Finding]) -> list[Finding]:
    """What a rule finds, without what it says more mildly of words that it blocks, nor twice of one passage."""
    if len(found) <= 1:  # nearly always
        return found
    blocked = [one for one in found if one.severity is Severity.BLOCKING]
    if blocked and len(blocked) < len(found):
        hard = Severity.BLOCKING
        found = [one for one in found if one.severity is hard or not any(_share(one, other) for other in blocked)]
    return _joined(found)


def _joined(found: Iterable[Finding]) -> list[Finding]:
    """The same said of words that overlap becomes one finding over all of them."""
    joined: list[Finding] = []
    reached: list[int] = []  # the ranks of those that end behind the place where the reading is
    for one in sorted(found, key=_place):
        reached = [rank for rank in reached if (joined[rank].end or 0) > (one.start or 0)]
        again = next((rank for rank in reached if _says_again(one, joined[rank])), None)
        if again is None:
            reached.append(len(joined))
            joined.append(one)
        else:
            known = joined[again]
            joined[again] = replace(known, end=max(known.end or 0, one.end or 0))
    return joined


def _says_again(one: Finding, known: Finding) -> bool:
    return _share(one, known) and not one.replacement and replace(one, start=known.start, end=known.end) == known


def _share(one: Finding, other: Finding) -> bool:
    """Whether two findings have words in common; what is missing from a letter stands nowhere."""
    return (one.start or 0) < (other.end or 0) and (other.start or 0) < (one.end or 0)


@cache
def rule_set_fingerprint() -> str:
    """sha-256 over the source of every rule and of the engine: it moves when a verdict may move."""
    digest = hashlib.sha256()
    package = Path(__file__).parent
    for folder in (package, package.parent / "french"):
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _place(finding: Finding) -> tuple[int, int, str]:
    missing = finding.start is None
    return (1, 0, finding.rule) if missing else (0, finding.start or 0, finding.rule)
