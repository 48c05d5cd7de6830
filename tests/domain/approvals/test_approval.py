"""An approval holds for exactly what was seen, for three days."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from assistant.domain.approvals.approval import Approval, fingerprint

AT = datetime(2026, 11, 21, 9, tzinfo=UTC)
SEEN = {"subject": "Objet", "body": "Corps", "channel": "email", "movements": ["b", "a"], "rule_set": "r1"}


def test_the_order_of_movements_does_not_matter() -> None:
    assert fingerprint(**SEEN) == fingerprint(**{**SEEN, "movements": ["a", "b"]})  # type: ignore[arg-type]  # same keys


@pytest.mark.parametrize(
    "change",
    [{"subject": "Autre"}, {"body": "Corps."}, {"channel": "letter"}, {"movements": ["a"]}, {"rule_set": "r2"}],
)
def test_any_change_moves_the_fingerprint(change: dict[str, object]) -> None:
    assert fingerprint(**SEEN) != fingerprint(**{**SEEN, **change})  # type: ignore[arg-type]  # same keys


def test_it_lapses_after_three_days() -> None:
    approval = Approval("x", 1, "u", AT, "f")
    assert approval.covers("f", AT + timedelta(days=3))
    assert not approval.covers("f", AT + timedelta(days=3, seconds=1))
    assert not approval.covers("g", AT)


def test_a_clock_set_back_revives_nothing() -> None:
    approval = Approval("x", 1, "u", AT, "f")
    assert approval.covers("f", AT - timedelta(minutes=5))
    assert not approval.covers("f", AT - timedelta(minutes=6))
