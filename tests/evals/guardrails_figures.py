"""Recall and false alarms of the guardrails on the letters of ``tests/evals/guardrails``, family by family."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

from assistant.bootstrap import read_rates
from assistant.connectors.facts import parse_facts
from assistant.domain.finding import Finding, Severity
from assistant.guardrails.catalogue import family_of
from assistant.guardrails.engine import check
from assistant.guardrails.rules import RULES

HOME = Path(__file__).parent / "guardrails"
SETS = ("composed", "lexical", "unseen", "held_out")  # by facts and law; by wording; twice by authors who knew no rule
FAMILY = {key: family_of(rule) for rule in RULES for key in (rule.id, rule.name)}
_FAMILY_OF_PREFIX = {rule.id[:3]: family_of(rule) for rule in RULES}


@dataclass(frozen=True, slots=True)
class Judged:
    """A letter of a set, the rules that must speak (id, name or family prefix), and what the guardrails found."""

    set: str
    id: str
    expected: tuple[str, ...]
    findings: tuple[Finding, ...]

    def missed(self) -> list[str]:
        """The expected rules that found nothing; in some sets a warning is enough."""
        heard = [f for f in self.findings if _is_heard(f, self.set)]
        return [wanted for wanted in self.expected if not any(_answers(f, wanted) for f in heard)]

    def alarms(self) -> list[Finding]:
        """On a good letter: what would stop or bother its author."""
        return [finding for finding in self.findings if finding.severity is not Severity.ADVICE]


@dataclass(frozen=True, slots=True)
class Recall:
    """Faults found and written, of one family in one set."""

    set: str
    family: str
    found: int
    written: int


def _is_heard(finding: Finding, name: str) -> bool:
    warned = finding.severity is Severity.WARNING and name == "held_out"
    return finding.severity is Severity.BLOCKING or name == "lexical" or warned


def _answers(finding: Finding, wanted: str) -> bool:
    return finding.name == wanted or finding.rule.startswith(wanted)


@cache
def judged(name: str, kind: str) -> tuple[Judged, ...]:
    """The letters of a set, "faulty" or "clean"."""
    rates = read_rates()
    items = (json.loads(line) for line in (HOME / f"{name}_{kind}.jsonl").read_text("utf-8").splitlines())
    return tuple(
        Judged(name, item["id"], tuple(item["expected"]), check(item["text"], parse_facts(item["facts"]), rates))
        for item in items
    )


def recalls(name: str) -> Iterator[Recall]:
    """Recall of each family, in alphabetical order."""
    written: dict[str, int] = {}
    found: dict[str, int] = {}
    for letter in judged(name, "faulty"):
        missed = letter.missed()
        for wanted in letter.expected:
            family = FAMILY.get(wanted) or _FAMILY_OF_PREFIX[wanted[:3]]
            written[family] = written.get(family, 0) + 1
            found[family] = found.get(family, 0) + (wanted not in missed)
    for family in sorted(written):
        yield Recall(name, family, found[family], written[family])


def median_warnings(name: str) -> float:
    """The median number of warnings on a good letter of a set."""
    return median(sum(f.severity is Severity.WARNING for f in letter.findings) for letter in judged(name, "clean"))
