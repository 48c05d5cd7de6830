"""One fault has one card: a rule does not warn of words that it blocks."""

from __future__ import annotations

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS
from assistant.guardrails.rules import RULES

TOLD = "J’ai dit à votre stagiaire combien vous deviez."
INSULT = "Les gens de votre espèce ne méritent pas nos services."


def test_a_rule_that_blocks_words_does_not_warn_of_them_too() -> None:
    rule = next(rule for rule in RULES if rule.id == "TON072")

    found = check(INSULT, BUSINESS, read_rates(), (rule,))

    assert [finding.severity for finding in found] == [Severity.BLOCKING]


def test_a_rule_speaks_once_of_words_that_it_meets_twice() -> None:
    rule = next(rule for rule in RULES if rule.id == "CND364")

    found = check(TOLD, BUSINESS, read_rates(), (rule,))

    assert [TOLD[one.start : one.end] for one in found] == ["ai dit à votre stagiaire combien vous deviez"]
