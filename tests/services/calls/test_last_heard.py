"""When a client was last heard, and what the calls of the demonstration book say of age and of silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.case import Case
from assistant.domain.errors import NotRemindableError
from assistant.domain.mail.correspondence import Channel, Direction, Message, Nature
from assistant.domain.people.user import Role, User
from assistant.services.accounts.open_case import case_of
from assistant.services.calls.last_heard import last_heard
from assistant.services.calls.prepare_call import PrepareCall
from assistant.services.ledger.write_book import write_book
from tests.connectors.demo.book_facts import book
from tests.drafting.calls.show import composer
from tests.drafting.calls.test_age_and_silence import AGE, SILENCE, SINCE
from tests.services.house_of_tests import House, MovableClock

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
AGENT = User("paul", "Paul Dumas", Role.PHONE_AGENT)
EARLIER = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)  # the third in Paris


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> House:
    house = House(tmp_path_factory.mktemp("book"), clock=MovableClock(NOW), filled=False)
    with house.unit_of_work() as uow:
        write_book(uow, book(NOW.date()))
        uow.commit()
    return house


def message(direction: Direction, nature: Nature = Nature.WRITTEN) -> Message:
    return Message("m9", "d2", direction, EARLIER, "Bonjour, je regarde.", nature=nature)


def heard(house: House, *calls: CallLog) -> date | None:
    with house.unit_of_work() as uow:
        case: Case = case_of(uow, "d2", date(2026, 11, 23), channel=Channel.PHONE)
        return last_heard(replace(case, calls=calls))


@pytest.mark.parametrize(
    ("came", "day"),
    [
        (message(Direction.IN), date(2026, 11, 3)),
        (message(Direction.OUT), None),
        (message(Direction.IN, Nature.AUTOMATIC), None),
        (message(Direction.IN, Nature.BOUNCE), None),
    ],
)
def test_a_person_who_wrote_was_heard_a_machine_was_not(tmp_path: Path, came: Message, day: date | None) -> None:
    house = House(tmp_path)
    before = heard(house)
    with house.unit_of_work() as uow:
        uow.correspondence.add([came])
        uow.commit()
    assert before is None
    assert heard(house) == day


@pytest.mark.parametrize(
    ("outcome", "received", "counts"),
    [
        (CallOutcome.REFUSAL, False, True),
        (CallOutcome.VOICEMAIL, False, False),
        (CallOutcome.VOICEMAIL, True, True),
    ],
)
def test_a_call_that_somebody_answered_counts(
    tmp_path: Path, outcome: CallOutcome, *, received: bool, counts: bool
) -> None:
    end = EARLIER + timedelta(minutes=3)
    log = CallLog("c9", "d2", "paul", CallSituation.FIRST_CALL, outcome, EARLIER, end, received=received)
    assert heard(House(tmp_path), log) == (date(2026, 11, 3) if counts else None)


def test_no_call_of_the_demonstration_misstates_an_age_or_a_silence(demonstration: House) -> None:
    prepare = PrepareCall(demonstration.unit_of_work, demonstration.clock, composer(), read_rates())
    whole, aged, mute = book(NOW.date()), 0, 0
    due = {(one.debtor_id, one.number): one.due_on for one in whole.invoices}
    wrote = {one.debtor_id for one in whole.messages if one.direction is Direction.IN and one.nature is Nature.WRITTEN}
    for debtor in whole.debtors:
        try:
            sheet = prepare(debtor.id, AGENT)
        except NotRemindableError:
            continue
        fact = sheet.script.interest
        apart = len({due[debtor.id, number] for number in sheet.invoice_numbers}) > 1
        if apart and AGE.search(fact):
            aged += 1
            assert "la plus ancienne" in fact.lower(), (debtor.id, fact)
        if debtor.id in wrote and SILENCE.search(fact):
            mute += 1
            assert SINCE in fact, (debtor.id, fact)
    assert aged >= 3, mute
