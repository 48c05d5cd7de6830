"""The gate answers for a day with what was known on that day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from assistant.domain.gate import ReasonCode
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.services.gate.ask_gate import AskGate
from tests.services.house_of_tests import LEA, House


@pytest.fixture
def house(tmp_path: Path) -> House:
    built = House(tmp_path)
    reminder = PastReminder(built.clock.today(), Stage.REMINDER_1, Channel.EMAIL, ("F-118",))
    with built.unit_of_work() as uow:
        uow.correspondence.add_reminders("d1", [reminder])
        uow.commit()
    return built


def codes(house: House, day: date | None = None) -> set[ReasonCode]:
    verdict = AskGate(house.unit_of_work, house.clock)("d1", LEA, day)
    return {reason.code for reason in verdict.reasons}


def test_a_reminder_of_today_is_no_reason_on_an_earlier_day(house: House) -> None:
    assert ReasonCode.TOO_RECENT in codes(house)
    assert ReasonCode.TOO_RECENT not in codes(house, house.clock.today() - timedelta(days=3))
