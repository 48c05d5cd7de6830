"""The page on adding a rule works as it is written: one file and one line."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from assistant.connectors.rates import load_rates
from assistant.guardrails.engine import check
from assistant.guardrails.registration import registered
from assistant.guardrails.rule import Rule
from assistant.guardrails.rules import RULES, tone
from assistant.places import KNOWLEDGE

PAGE = (KNOWLEDGE / "adding-a-rule.md").read_text(encoding="utf-8")
FILE, LINE = re.findall(r"```(?:python|text)\n(.*?)```", PAGE, re.DOTALL)
RATES = load_rates(KNOWLEDGE / "rates.csv")
ROOT = Path(__file__).parents[2]


@pytest.fixture
def rule(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Rule:
    """The example, written and registered as the page says, in a family of its own."""
    family = tmp_path / "newcomers"
    family.mkdir()
    registration = "from assistant.guardrails.registration import registered\n\nRULES = registered(\n    __name__,\n"
    (family / "__init__.py").write_text(f"{registration}{LINE})\n", encoding="utf-8")
    (family / "resentment_denied.py").write_text(FILE, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    (added,) = registered("newcomers", LINE.strip(' ",\n'))
    assert (added,) == sys.modules["newcomers"].RULES
    return added


def test_the_example_behaves_as_the_meta_tests_ask(rule: Rule) -> None:
    assert len(rule.bad) >= 4 <= len(rule.good)
    assert all(check(example.text, example.facts, RATES, (rule,)) for example in rule.bad)
    assert [example.text for example in rule.good if check(example.text, example.facts, RATES, (rule,))] == []


def test_its_id_and_name_are_free_and_its_source_has_a_card(rule: Rule) -> None:
    assert rule.id not in {known.id for known in RULES}
    assert rule.name not in {known.name for known in RULES}
    assert (KNOWLEDGE / "legal" / f"{rule.source}.md").is_file()


def test_the_line_reads_like_its_neighbours() -> None:
    assert tone.__file__ is not None
    neighbours = Path(tone.__file__).read_text(encoding="utf-8").splitlines()
    shape = re.compile(r'    "\w+",')

    assert shape.fullmatch(LINE.rstrip("\n"))
    assert sum(bool(shape.fullmatch(line)) for line in neighbours) == len(tone.RULES)


def test_the_files_that_the_page_names_exist() -> None:
    named = re.findall(r"`((?:assistant|knowledge|tests)/[\w./-]+)`", PAGE)

    assert len(named) > 4
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_a_file_without_a_rule_is_refused() -> None:
    with pytest.raises(TypeError, match="holds no RULE"):
        registered("assistant.guardrails.rules.legal", "retired_references")


def test_the_readme_leads_there() -> None:
    assert "knowledge/adding-a-rule.md" in (ROOT / "README.md").read_text(encoding="utf-8")
