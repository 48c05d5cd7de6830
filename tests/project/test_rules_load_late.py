"""The rules are loaded when a letter is checked: half a second that the list of the day has no use for."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

HOME = Path(__file__).parents[2] / "assistant"
MODULES = sorted(
    path
    for path in HOME.rglob("*.py")
    if "guardrails.rules import" in (text := path.read_text("utf-8")) and " RULES" in text
)


def _read_on_import(tree: ast.Module) -> list[int]:
    """The lines on which importing a module already reads the rules."""
    run = [node for node in tree.body if not isinstance(node, ast.FunctionDef | ast.ClassDef | ast.ImportFrom)]
    names = (node for top in run for node in ast.walk(top) if isinstance(node, ast.Name) and node.id == "RULES")
    return [name.lineno for name in names]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOME)))
def test_no_module_reads_the_rules_when_it_is_imported(path: Path) -> None:
    assert _read_on_import(ast.parse(path.read_text("utf-8"))) == []


def test_a_table_made_of_the_rules_is_found_out() -> None:
    assert _read_on_import(ast.parse("from rules import RULES\nBY_ID = {rule.id: rule for rule in RULES}")) == [2]
