"""Call outcomes: what each needs, what counts as reached, and figures by situation."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from assistant.domain.calls.call_figures import call_figures
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallSituation

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
CALL = CallLog("k1", "d1", "u1", CallSituation.FIRST_CALL, CallOutcome.VOICEMAIL, NOW, NOW + timedelta(minutes=6))
PROMISE = replace(
    CALL, id="k2", outcome=CallOutcome.PROMISE, amount=Decimal("300.00"), on=date(2026, 11, 30), said_by="Mme Roux"
)


@pytest.mark.parametrize(
    ("outcome", "missing"),
    [
        (CallOutcome.VOICEMAIL, set()),
        (CallOutcome.CALL_BACK, {"next_at"}),
        (CallOutcome.PROMISE, {"amount", "on", "said_by"}),
        (CallOutcome.DISPUTE, {"invoice_number", "note"}),
        (CallOutcome.PLAN_ASKED, {"parts", "on"}),
        (CallOutcome.REFUSAL, {"note"}),
    ],
)
def test_an_outcome_says_what_it_needs(outcome: CallOutcome, missing: set[str]) -> None:
    assert replace(CALL, outcome=outcome).missing == missing


def test_a_promise_that_says_who_what_and_when_is_whole() -> None:
    assert PROMISE.missing == set()


def test_voicemail_is_no_contact_and_a_call_back_reached_nobody_in_charge() -> None:
    assert not CallOutcome.VOICEMAIL.answered
    assert CallOutcome.CALL_BACK.answered
    assert not CallOutcome.CALL_BACK.right_party
    assert CallOutcome.REFUSAL.right_party


def test_figures_compare_situations() -> None:
    later = replace(PROMISE, id="k3", situation=CallSituation.BROKEN_PROMISE)
    fates = {"k2": True, "k3": None}
    first, broken = call_figures([CALL, PROMISE, later], lambda log: fates[log.id])
    assert (first.situation, first.calls) == (CallSituation.FIRST_CALL, 2)
    assert first.right_party_rate == Decimal("0.500")
    assert first.promise_rate == Decimal("1.000")
    assert first.kept_rate == Decimal("1.000")
    assert first.promised_an_hour == Decimal("1500.00")  # 300 euros in twelve minutes
    assert broken.kept_rate is None
