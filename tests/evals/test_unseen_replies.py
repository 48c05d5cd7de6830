"""No day is taken for granted in replies written to mislead; plain ones are still given."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.evals.unseen_replies import PLACES, counts, report, traps


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.stem)
def test_no_day_is_taken_for_granted_that_a_person_should_choose(place: Path) -> None:
    assert [one.body for one in traps(place) if one.invents] == []


@pytest.mark.parametrize(("place", "share"), [(PLACES[0], 0.95), (PLACES[1], 0.75)], ids=("traps", "again"))
def test_kinds_and_plain_days_keep_their_figures(place: Path, share: float) -> None:
    replies = traps(place)
    right, _, given, plain = counts(replies)
    assert right / len(replies) >= share
    assert given / plain >= 0.8


def test_the_report_tells_the_figures() -> None:
    assert "days invented 0" in CliRunner().invoke(report).output
