"""The guardrails keep the recall and the quiet that they once reached on every set of letters."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from assistant.domain.finding import Severity
from tests.evals.guardrails_figures import SETS, judged, median_warnings, recalls
from tests.evals.guardrails_report import report

LEAST_RECALL = {"held_out": 0.94}  # hints that no rule sees yet; what is missed stays in the set, to be seen
USUAL_RECALL = 0.98


@pytest.mark.parametrize("name", SETS)
def test_nearly_every_fault_is_found(name: str) -> None:
    rows, least = list(recalls(name)), LEAST_RECALL.get(name, USUAL_RECALL)
    missed = [(letter.id, wanted) for letter in judged(name, "faulty") for wanted in letter.missed()]

    assert sum(row.found for row in rows) >= least * sum(row.written for row in rows), missed


@pytest.mark.parametrize("name", SETS)
def test_no_good_letter_is_blocked(name: str) -> None:
    stopped = [
        (letter.id, finding.name)
        for letter in judged(name, "clean")
        for finding in letter.findings
        if finding.severity is Severity.BLOCKING
    ]

    assert stopped == []


@pytest.mark.parametrize("name", SETS)
def test_a_good_letter_has_no_warning_as_a_rule(name: str) -> None:
    assert median_warnings(name) == 0
    assert sum(bool(letter.alarms()) for letter in judged(name, "clean")) <= len(judged(name, "clean")) / 50


def test_the_sets_are_large_and_every_family_of_rules_is_in_them() -> None:
    families = {row.family for name in SETS for row in recalls(name)}

    assert sum(len(judged(name, "faulty")) for name in SETS) >= 300
    assert sum(len(judged(name, "clean")) for name in SETS) >= 150
    assert families >= {"facts", "business", "consumer", "conduct", "form", "notice", "legal", "tone", "insolvency"}


def test_the_report_gives_each_family_its_line() -> None:
    result = CliRunner().invoke(report)

    assert result.exit_code == 0
    assert "insolvency" in result.output
    assert "good letters" in result.output
