"""The engine: run every rule on a letter; findings are values, sorted by place."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from assistant.domain.facts import Facts
from assistant.domain.finding import Finding, Severity
from assistant.domain.interest.rate_table import RateTable
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.rules import RULES
from assistant.guardrails.spared import without_spared
from assistant.guardrails.wording.signs import signs_in


def check(text: str, facts: Facts, rates: RateTable, rules: Sequence[Rule] = RULES) -> tuple[Finding, ...]:
    """All findings on ``text`` (its subject is a first line "Objet : ..." where there is one)."""
    known = tuple(rules)  # loads them, before the letter is read for what they look for
    letter = Letter(text, facts, rates)
    signs = signs_in(letter)
    found: dict[Finding, None] = {}
    for rule in known:
        if (rule.signs is None or not rule.signs.isdisjoint(signs)) and (told := rule.run(letter)):
            found |= dict.fromkeys(_told_once(without_spared(letter, rule, told)))
    return tuple(sorted(found, key=_place))


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
