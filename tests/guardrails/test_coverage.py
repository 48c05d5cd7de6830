"""Every requirement of the law note is answered by a rule, or says what answers it and where."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from assistant.guardrails.coverage import Requirement, coverage, requirements, rules_for
from assistant.guardrails.rules import RULES
from assistant.places import KNOWLEDGE

ROOT = Path(__file__).parents[2]
NAMED = [requirement for requirement in requirements() if requirement.by]


def test_no_requirement_is_without_a_row() -> None:
    expected = [f"GR-{number:03d}" for number in range(1, 128)] + [f"N{number}" for number in range(1, 24)]

    assert [requirement.id for requirement in requirements()] == expected


@pytest.mark.parametrize("requirement", requirements(), ids=lambda requirement: requirement.id)
def test_a_requirement_is_answered(requirement: Requirement) -> None:
    assert requirement.subject
    assert rules_for(requirement.id) or requirement.by


def test_a_rule_answers_only_requirements_that_exist() -> None:
    known = {requirement.id for requirement in requirements()}

    assert {answer for rule in RULES for answer in rule.covers} - known == set()


@pytest.mark.parametrize("requirement", NAMED, ids=lambda requirement: requirement.id)
def test_the_code_that_is_named_exists(requirement: Requirement) -> None:
    path, _, symbol = requirement.where.partition("::")
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    defined = {node.name for node in ast.walk(tree) if isinstance(node, (ast.FunctionDef, ast.ClassDef))}

    assert symbol in defined


@pytest.mark.parametrize("requirement", NAMED, ids=lambda requirement: requirement.id)
def test_what_does_not_apply_says_why(requirement: Requirement) -> None:
    assert requirement.by in {"gate", "workflow", "composer", "not applicable"}
    assert requirement.note.endswith(".") or requirement.by != "not applicable"


def test_the_published_table_is_the_one_of_the_rules() -> None:
    assert (KNOWLEDGE / "coverage.md").read_text(encoding="utf-8") == coverage()
