"""What a letter may say of the past is known, never guessed from an absence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from assistant.domain.ledger.account import Account
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.drafting.greeting_choice import choose_salutation
from assistant.drafting.letter_conditions import conditions_of
from assistant.drafting.register_choice import choose_register
from tests.drafting.cases import TODAY, item, past, situation

ISSUED = item().invoice.issued_on


@pytest.mark.parametrize(
    ("since", "told"),
    [
        (ISSUED, {"newcomer"}),
        (ISSUED - timedelta(days=90), {"newcomer"}),
        (ISSUED - timedelta(days=91), set()),
        (TODAY - timedelta(days=4 * 365), {"loyal"}),
        (None, set()),  # a book imported with what is open alone tells nothing of before
    ],
)
def test_a_first_invoice_is_told_only_of_a_client_known_to_be_new(since: date | None, told: set[str]) -> None:
    case = situation(since=since, history=())
    case = replace(case, account=Account("d1", TODAY, case.items))
    register = choose_register(case)
    assert conditions_of(case, register, choose_salutation(case, register)) & {"newcomer", "loyal"} == told


@pytest.mark.parametrize(
    ("channel", "told"),
    [(Channel.PHONE, True), (Channel.VOICEMAIL, True), (Channel.EMAIL, False), (Channel.SMS, False)],
)
def test_a_last_reminder_by_voice_is_told(channel: Channel, told: bool) -> None:  # noqa: FBT001  (a table's column)
    history = (past(date(2026, 4, 20)), past(date(2026, 5, 4), channel=channel))
    case = situation(stage=Stage.REMINDER_2, history=history)
    register = choose_register(case)
    assert ("called" in conditions_of(case, register, choose_salutation(case, register))) is told


def test_after_a_call_only_a_call_before_the_last_letter_is_forgotten() -> None:
    history = (past(date(2026, 4, 20), channel=Channel.PHONE), past(date(2026, 5, 4)))
    case = situation(stage=Stage.REMINDER_2, history=history)
    register = choose_register(case)
    assert "called" not in conditions_of(case, register, choose_salutation(case, register))
