"""The demonstration's calls keep the hours of its own house, whatever the day it is prepared on."""

from __future__ import annotations

from datetime import datetime

import pytest

from assistant.bootstrap.clocks import PARIS
from assistant.bootstrap.morning import dialled_at
from assistant.domain.calls.call_rhythm import CONSUMERS, OTHERS, DiallingRule


@pytest.mark.parametrize(
    ("now", "rule", "told"),
    [
        ("2026-11-23 10:00", OTHERS, "2026-11-23 09:57"),  # a Monday
        ("2026-11-22 10:00", OTHERS, "2026-11-20 10:03"),  # a Sunday
        ("2026-11-22 10:00", CONSUMERS, "2026-11-20 11:03"),
        ("2026-11-23 10:00", CONSUMERS, "2026-11-20 11:03"),  # nobody dials a consumer before ten
        ("2026-04-06 10:00", OTHERS, "2026-04-03 10:03"),  # Easter Monday
    ],
)
def test_a_call_of_the_morning_is_within_call_hours(now: str, rule: DiallingRule, told: str) -> None:
    began = dialled_at(datetime.fromisoformat(now).replace(tzinfo=PARIS), 3, rule.windows)
    assert f"{began:%Y-%m-%d %H:%M}" == told
