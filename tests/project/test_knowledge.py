"""The papers about the code speak of the code as it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "assistant").rglob("*.py")))
WORDS = frozenset(re.findall(r"\w+", SOURCES))
GLOSSARY = (ROOT / "knowledge" / "glossary.md").read_text(encoding="utf-8")
DECISIONS = sorted((ROOT / "knowledge" / "decisions").glob("*.md"))
LONGEST = 30


def test_each_code_name_of_the_glossary_occurs_in_the_sources() -> None:
    names = re.findall(r"^\| [^|]+ \| [^|]+ \| `(\w+)` \|", GLOSSARY, re.MULTILINE)

    assert len(names) > 50
    assert set(names) - WORDS == set()


def test_a_term_stands_once_in_the_glossary() -> None:
    terms = re.findall(r"^\| ([^|]+) \|", GLOSSARY, re.MULTILINE)

    assert sorted({term for term in terms if terms.count(term) > 1}) == []


def test_decisions_are_numbered_without_a_gap() -> None:
    assert [int(path.name[:4]) for path in DECISIONS] == list(range(1, len(DECISIONS) + 1))


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_gives_context_decision_and_consequences_in_a_page(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()

    assert len(lines) <= LONGEST
    assert lines[0].startswith(f"# {int(path.name[:4])}. ")
    assert [line for line in lines if line.startswith("## ")] == ["## Context", "## Decision", "## Consequences"]


@pytest.mark.parametrize("path", DECISIONS, ids=lambda path: path.stem)
def test_a_decision_names_files_that_exist(path: Path) -> None:
    named = re.findall(
        r"`((?:assistant|knowledge|prompts|tests)/[\w./-]+|[\w]+/[\w]+\.(?:py|typ))`", path.read_text("utf-8")
    )

    assert [name for name in named if not (ROOT / name).exists() and not (ROOT / "assistant" / name).exists()] == []
