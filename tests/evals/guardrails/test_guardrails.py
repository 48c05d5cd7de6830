"""Letters written to judge the guardrails by: how many faults are found, how many good letters are stopped.

``faulty.jsonl`` and ``clean.jsonl`` are in the format of ``courtois check --batch``; ``expected`` adds the rules or
families that must block. Run with ``-s`` to see the figures.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from statistics import median

from assistant.connectors.facts import parse_facts
from assistant.connectors.rates import load_rates
from assistant.domain.finding import Finding, Severity, blocking
from assistant.places import KNOWLEDGE
from assistant.services.check_letter import check_letter

HERE = Path(__file__).parent
RATES = load_rates(KNOWLEDGE / "rates.csv")
LEAST_RECALL = 0.97


def _letters(name: str) -> list[dict[str, object]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


def _findings(item: dict[str, object]) -> tuple[Finding, ...]:
    return check_letter(str(item["text"]), parse_facts(item["facts"]), RATES)


def test_nearly_all_faults_are_found_and_blocked() -> None:
    expected: Counter[str] = Counter()
    found: Counter[str] = Counter()
    missed = []
    for item in _letters("faulty.jsonl"):
        rules = {finding.rule for finding in blocking(_findings(item))}
        for wanted in item["expected"] if isinstance(item["expected"], list) else ():
            expected[wanted[:3]] += 1
            if any(rule.startswith(wanted) for rule in rules):
                found[wanted[:3]] += 1
            else:
                missed.append((item["id"], wanted, sorted(rules)))
    for family, wanted in sorted(expected.items()):
        print(f"{family} {found[family]}/{wanted}")  # noqa: T201  (the figures are what this file is for)

    assert found.total() >= LEAST_RECALL * expected.total(), missed


def test_no_good_letter_is_blocked_and_most_have_no_warning() -> None:
    blocked, warnings = [], []
    for item in _letters("clean.jsonl"):
        findings = _findings(item)
        blocked += [(item["id"], finding.rule) for finding in blocking(findings)]
        warnings.append(sum(finding.severity is Severity.WARNING for finding in findings))

    assert blocked == []
    assert median(warnings) == 0
