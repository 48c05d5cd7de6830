"""Decisions on rules are a chain that proves itself; a broken one switches nothing off."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from assistant.domain.approvals.rule_switch import UNSWITCHED, RuleSwitch, rules_off, sealed

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


def decisions(*taken: tuple[str, bool]) -> list[RuleSwitch]:
    made: list[RuleSwitch] = []
    for rule, off in taken:
        before = made[-1].seal if made else UNSWITCHED
        made.append(sealed(before, rule=rule, off=off, user_id="lea", at=NOW, reason="Fausse alerte du lundi"))
    return made


def test_without_a_decision_nothing_is_off() -> None:
    assert rules_off([]).ids == frozenset()
    assert rules_off([]).seal == UNSWITCHED


def test_the_latest_decision_on_a_rule_counts() -> None:
    made = decisions(("TON301", True), ("TON300", True), ("TON301", False))

    assert rules_off(made).ids == {"TON300"}
    assert rules_off(made).by_rule["TON300"].user_id == "lea"
    assert rules_off(made).seal == made[-1].seal


def test_a_rule_switched_back_leaves_another_seal_than_before() -> None:
    assert rules_off(decisions(("TON301", True), ("TON301", False))).seal != UNSWITCHED


@pytest.mark.parametrize(
    "forged",
    [{"rule": "TON300"}, {"off": False}, {"user_id": "x"}, {"at": NOW + timedelta(1)}, {"reason": "x"}, {"seal": "0"}],
    ids=lambda change: next(iter(change)),
)
def test_a_changed_decision_breaks_the_chain_and_every_rule_runs(forged: dict[str, object]) -> None:
    made = decisions(("TON301", True), ("TON300", True))
    made[0] = replace(made[0], **forged)  # type: ignore[arg-type]  # a table of changes

    assert rules_off(made).ids == frozenset()
    assert not rules_off(made).intact


def test_a_removed_decision_breaks_the_chain() -> None:
    made = decisions(("TON301", True), ("TON301", False), ("TON300", True))

    assert not rules_off([made[0], made[2]]).intact


def test_a_moment_told_in_another_zone_is_sealed_alike() -> None:
    abroad = NOW.astimezone(timezone(timedelta(hours=9)))
    here, there = (sealed(UNSWITCHED, rule="TON301", off=True, user_id="lea", at=at, reason="") for at in (NOW, abroad))

    assert here == there
