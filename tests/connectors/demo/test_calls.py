"""The demonstration's calls are tied to its sales, its payments and its people."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from assistant.connectors.demo.workday import is_workday
from assistant.domain.calls.call_log import CallOutcome
from assistant.domain.commitments.promise import PromiseStatus
from tests.connectors.demo.book_facts import TODAY, book

PARIS = ZoneInfo("Europe/Paris")
DAYS = [TODAY, date(2026, 2, 28), date(2026, 8, 1)]


@pytest.mark.parametrize("today", DAYS)
def test_calls_are_those_of_the_last_three_months_in_working_hours(today: date) -> None:
    calls = book(today).calls
    assert len(calls) >= 20
    assert len({log.outcome for log in calls}) >= 7
    assert len({log.agent_id for log in calls}) >= 2
    for log in calls:
        local = log.started_at.astimezone(PARIS)
        assert today - timedelta(days=90) < local.date() < today
        assert is_workday(local.date())
        assert 9 <= local.hour < 17
        assert log.ended_at > log.started_at


@pytest.mark.parametrize("today", DAYS)
def test_a_promise_heard_was_kept_or_broken_by_the_payment_itself(today: date) -> None:
    whole = book(today)
    promised = {f"promise-{log.id}": log for log in whole.calls if log.outcome is CallOutcome.PROMISE}
    found = [promise for promise in whole.promises if promise.id in promised]
    assert {promise.status for promise in found} == {PromiseStatus.KEPT, PromiseStatus.BROKEN}
    for promise in found:
        log, (number,) = promised[promise.id], promise.invoice_numbers
        came = max(p.received_on for p in whole.payments for a in p.allocations if a.invoice_number == number)
        assert (promise.due_on, promise.amount) == (log.on, log.amount)
        assert (promise.status is PromiseStatus.KEPT) is (came <= promise.due_on)
        assert log.said_by in promise.quote


def test_an_answered_call_is_a_contact_and_a_try_is_none() -> None:
    spoken = {(log.debtor_id, log.started_at.date()) for log in book().calls if not log.outcome.answered}
    assert spoken
    for debtor_id, day in spoken:
        assert day not in [reminder.on for reminder in book().reminders[debtor_id]]


def test_somebody_asked_to_be_called_today_and_somebody_refused() -> None:
    last = book().calls[-2:]
    assert {log.outcome for log in last} == {CallOutcome.REFUSAL, CallOutcome.CALL_BACK}
    assert any(log.next_at is not None and log.next_at.astimezone(PARIS).date() == TODAY for log in last)


def test_a_call_back_agreed_long_ago_was_made() -> None:
    last = {log.debtor_id: log for log in book().calls}
    left = [log for log in last.values() if log.next_at is not None]
    assert [log.outcome for log in left] == [CallOutcome.CALL_BACK]
