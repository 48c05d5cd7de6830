"""Lexical faults and near misses: recall and false alarms a family. Run with ``-s`` to see the figures."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from assistant.connectors.facts import parse_facts
from assistant.connectors.rates import load_rates
from assistant.domain.finding import Finding, Severity
from assistant.guardrails.engine import check
from assistant.guardrails.rules import RULES
from assistant.places import KNOWLEDGE

HERE = Path(__file__).parent
RATES = load_rates(KNOWLEDGE / "rates.csv")
FAMILY = {rule.name: rule.id[:3] for rule in RULES}
OURS = {"LEG", "CON", "CND", "LIT", "TON", "REG", "PRI", "FOR", "CHA"}
LEAST_RECALL = 0.98


def _letters(name: str) -> list[tuple[str, list[str], tuple[Finding, ...]]]:
    items = [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]
    return [(item["id"], item["expected"], check(item["text"], parse_facts(item["facts"]), RATES)) for item in items]


def test_nearly_every_lexical_fault_is_found() -> None:
    expected: Counter[str] = Counter()
    missed = []
    for name, wanted, findings in _letters("lexical_faulty.jsonl"):
        for rule in wanted:
            expected[FAMILY[rule]] += 1
            if rule not in {finding.name for finding in findings}:
                missed.append((name, rule))
    lost = Counter(FAMILY[rule] for _, rule in missed)
    for family, count in sorted(expected.items()):
        print(f"{family} {count - lost[family]}/{count}")  # noqa: T201  (the figures are what this file is for)

    assert len(missed) <= (1 - LEAST_RECALL) * expected.total(), missed


def test_no_near_miss_is_blocked_or_warned_about() -> None:
    alarms = [
        (name, finding.name)
        for name, _, findings in _letters("lexical_clean.jsonl")
        for finding in findings
        if finding.rule[:3] in OURS and finding.severity is not Severity.ADVICE
    ]

    assert alarms == []
