"""Sentences for the screen have their narrow no-break spaces; what a letter says is set when it is filled."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.bootstrap import read_rates
from assistant.guardrails.engine import check
from assistant.guardrails.rules import RULES

RATES = read_rates()
ASSISTANT = Path(__file__).parents[2] / "assistant"
SHOWN = (
    *("services", "ui", "bootstrap", "commands", "storage", "prompting", "retrieval", "connectors", "drafting"),
    *("identity", "channels"),
)
ELSEWHERE = {  # text of letters and of people, set when a letter is filled, or left as people write
    "connectors/demo": "the mail and the papers of invented people",
    "drafting/slot_values": "values of slots",
    "drafting/chain_prompts.py": "what a model reads",
    "drafting/reply_chain.py": "what a model reads",
    "services/writing/sample_dossiers.py": "values of slots",
    "ui/mention_place.py": "the first line of a letter, as it stands in the text",
}
PLAIN = re.compile(r"(?<=\S) (?=[:;!?»%€](?![\w/=!?]))|« ")
PATTERN = re.compile(r"\\|\(\?| \?")  # of a regular expression


def _literals(tree: ast.Module) -> Iterator[ast.Constant]:
    """The texts of a module but its docstrings."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node


def _plain_spaces(folder: str) -> Iterator[str]:
    for path in sorted((ASSISTANT / folder).rglob("*.py")):
        place = path.relative_to(ASSISTANT).as_posix()
        source = path.read_text(encoding="utf-8")
        if place.startswith(tuple(ELSEWHERE)) or not PLAIN.search(source):
            continue
        for literal in _literals(ast.parse(source)):
            text = str(literal.value)
            if PLAIN.search(text) and not PATTERN.search(text):
                yield f"{place}:{literal.lineno} {text}"


@pytest.mark.parametrize("folder", SHOWN)
def test_a_sentence_for_the_screen_has_no_plain_space_before_a_mark(folder: str) -> None:
    assert list(_plain_spaces(folder)) == []


def test_findings_are_told_in_the_typography_of_the_screen() -> None:
    told = [
        f"{found.message} {found.hint}"
        for rule in RULES
        for example in rule.bad[:1]
        for found in check(example.text, example.facts, RATES, (rule,))
    ]
    assert len(told) >= len(RULES)
    assert [sentence for sentence in told if PLAIN.search(sentence)] == []
