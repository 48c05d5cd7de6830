"""A rule that is skipped because nothing announces it would have found nothing: its signs are complete."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from assistant.bootstrap import read_rates
from assistant.connectors.facts import parse_facts
from assistant.guardrails.examples import BUSINESS
from assistant.guardrails.letter import Letter
from assistant.guardrails.rules import RULES
from assistant.guardrails.wording.signs import signs_in
from tests.evals.guardrails_sentences import sentences

_LETTERS = Path(__file__).parent / "guardrails" / "held_out_faulty.jsonl"
_AT_ONCE = 5  # sentences


def _texts() -> Iterator[Letter]:
    rates, told = read_rates(), [sentence for _, sentence in sentences("faulty")]
    for line in _LETTERS.read_text("utf-8").splitlines():
        item = json.loads(line)
        yield Letter(item["text"], parse_facts(item["facts"]), rates)
    for start in range(0, len(told), _AT_ONCE):
        yield Letter("\n\n".join(told[start : start + _AT_ONCE]), replace(BUSINESS, events=(), history=()), rates)


def test_no_rule_is_skipped_that_would_have_spoken() -> None:
    announced, hushed = [rule for rule in RULES if rule.signs is not None], set()
    for letter in _texts():
        here = signs_in(letter)
        skipped = (rule for rule in announced if rule.signs is not None and not rule.signs & here and rule.when(letter))
        hushed |= {rule.id for rule in skipped if list(rule.check(letter))}

    assert hushed == set()
