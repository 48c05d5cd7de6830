"""What the lexical rules must hold beyond their own examples."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.connectors.rates import load_rates
from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Rule
from assistant.guardrails.rules import RULES
from assistant.guardrails.rules.legal import former_bailiff_title
from assistant.guardrails.wording import phrases
from assistant.guardrails.wording.passage import read
from assistant.places import KNOWLEDGE

RATES = load_rates(KNOWLEDGE / "rates.csv")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_finds_its_fault_without_the_help_of_stems(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    with_stems = [list(rule.run(Letter(example.text, example.facts, RATES))) for example in rule.bad]
    monkeypatch.setattr(
        phrases.Phrases,
        "find",
        lambda self, letter: (
            phrases.Hit(passage, *span)
            for passage in read(letter).passages
            for span in phrases._spans_of(self.templates, passage.sentence)
        ),
    )

    assert with_stems == [list(rule.run(Letter(example.text, example.facts, RATES))) for example in rule.bad]


@pytest.mark.parametrize(
    ("day", "severity"), [(date(2022, 6, 30), Severity.WARNING), (date(2022, 7, 1), Severity.BLOCKING)]
)
def test_the_former_title_of_bailiffs_blocks_since_it_was_abolished(day: date, severity: Severity) -> None:
    letter = Letter("Nous verrons avec un huissier.", replace(BUSINESS, as_of=day), RATES)

    (finding,) = former_bailiff_title.RULE.run(letter)

    assert finding.severity is severity
    assert finding.replacement == "commissaire de justice"
