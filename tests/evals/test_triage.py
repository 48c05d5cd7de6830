"""The reader of replies keeps its figures on the labelled set; those of the first run are in the decision record."""

from __future__ import annotations

from collections import Counter

import pytest
from click.testing import CliRunner

from assistant.domain.mail.reply import ReplyKind
from tests.evals.triage_figures import NOTHING, details, exact, figures, labelled_replies
from tests.evals.triage_report import report

REPLIES = labelled_replies()
FLOOR = 0.95


@pytest.mark.parametrize("part", ["tuned", "held_out"])
def test_the_kinds_of_a_reply_are_right(part: str) -> None:
    right, total = exact(REPLIES, part)
    assert right / total >= FLOOR


@pytest.mark.parametrize("part", ["tuned", "held_out"])
@pytest.mark.parametrize("what", ["days", "amount", "invoices", "reason"])
def test_days_sums_invoices_and_reasons_are_right(part: str, what: str) -> None:
    right, total = details(REPLIES, part, what)
    assert right / total >= (FLOOR if what == "days" else 0.85)


def test_nothing_is_proposed_where_nothing_is_said() -> None:
    assert all(one.precision >= FLOOR for one in figures(REPLIES) if one.kind == NOTHING)


def test_the_set_is_large_and_every_kind_is_in_both_halves() -> None:
    assert len(REPLIES) == len({one.body for one in REPLIES}) == 200
    kinds = Counter((one.part, kind) for one in REPLIES for kind in one.labels)
    assert all(kinds[part, kind] for part in ("tuned", "held_out") for kind in (*ReplyKind, NOTHING))


def test_the_report_tells_the_figures() -> None:
    out = CliRunner().invoke(report, ["--misread", "tuned"]).output
    assert "held_out   all kinds right" in out
