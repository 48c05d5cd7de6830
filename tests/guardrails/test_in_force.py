"""A rule that is off does not run; one of the core always does."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from assistant.domain.approvals.rule_switch import UNSWITCHED, RulesOff, rules_off, sealed
from assistant.domain.finding import Severity
from assistant.guardrails.engine import rule_set_fingerprint
from assistant.guardrails.in_force import CORE, fingerprint_in_force, rules_in_force
from assistant.guardrails.rules import RULES

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def off(rule: str) -> RulesOff:
    return rules_off([sealed(UNSWITCHED, rule=rule, off=True, user_id="lea", at=NOW, reason="Fausse alerte")])


def test_all_rules_run_in_a_house_that_decided_nothing() -> None:
    assert rules_in_force(rules_off([])) == tuple(RULES)
    assert fingerprint_in_force(rules_off([])) == rule_set_fingerprint()


def test_a_rule_that_is_off_does_not_run_and_moves_the_fingerprint() -> None:
    assert {rule.id for rule in RULES} - {rule.id for rule in rules_in_force(off("TON301"))} == {"TON301"}
    assert fingerprint_in_force(off("TON301")) not in {rule_set_fingerprint(), fingerprint_in_force(off("TON300"))}


@pytest.mark.parametrize("rule", sorted(CORE))
def test_a_rule_of_the_core_runs_whatever_was_written(rule: str) -> None:
    assert rules_in_force(off(rule)) == tuple(RULES)


def test_the_core_is_made_of_blocking_rules() -> None:
    severities = {rule.id: rule.severity for rule in RULES}

    assert {severities[rule] for rule in CORE} == {Severity.BLOCKING}
