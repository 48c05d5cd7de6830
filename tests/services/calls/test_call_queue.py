"""The queue: who is called next, hours, tries, calls back, and two agents who never get the same client."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from assistant.bootstrap import new_id
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.errors import NotAllowedError
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role, User
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.worklist import to_call
from assistant.domain.scenarios.scenario import ScenarioStep
from assistant.domain.scenarios.scenario_plan import PlannedStep
from assistant.services.calls.call_day import CallDay
from assistant.services.calls.call_pick import Hindrance
from assistant.services.calls.call_queue import CallQueue
from assistant.services.calls.log_call import LogCall
from tests.services.house_of_tests import CLAIRE, LEA, House

PAUL, ZOE = User("paul", "Paul Dumas", Role.PHONE_AGENT), User("zoe", "Zoé Lambert", Role.PHONE_AGENT)


@pytest.fixture
def house(tmp_path: Path) -> House:
    """Both clients have a telephone: Morin owes more, and comes first."""
    built = House(tmp_path)
    with built.unit_of_work() as uow:
        uow.debtors.add_contacts([replace(CLAIRE, phone="04 65 71 00 99")])
        uow.commit()
    return built


@pytest.fixture
def queue(house: House) -> CallQueue:
    return CallQueue(house.unit_of_work, house.clock, house.worklist)


def logged(house: House, debtor: str, outcome: CallOutcome, **told: Any) -> None:  # noqa: ANN401 - fields of a log
    began = house.clock.now()
    log = CallLog("", debtor, "", CallSituation.FIRST_CALL, outcome, began, began)
    LogCall(house.unit_of_work, house.clock, new_id, house.draft)(replace(log, **told), PAUL)


def test_two_agents_get_two_clients_the_weightiest_first(queue: CallQueue) -> None:
    assert queue.next(PAUL) == "d1"
    assert queue.next(ZOE) == "d2"
    assert queue.next(ZOE) == "d2"  # still theirs
    assert queue.next(ZOE, ["d2"]) == ""
    assert queue.open_calls(PAUL) == ("d1",)


def test_agents_who_ask_at_the_same_moment_never_share_a_client(queue: CallQueue) -> None:
    agents = [User(f"a{n}", f"Agent {n}", Role.PHONE_AGENT) for n in range(4)]
    with ThreadPoolExecutor(4) as pool:
        found = [debtor for debtor in pool.map(queue.next, agents) if debtor]
    assert sorted(found) == ["d1", "d2"]


def test_a_claim_is_freed_by_its_agent_or_after_half_an_hour(house: House, queue: CallQueue) -> None:
    queue.next(PAUL)
    with pytest.raises(NotAllowedError, match="autre agent"):
        queue.take("d1", ZOE)
    house.wait_minutes(31)
    assert queue.take("d1", ZOE).text == ""
    queue.leave("d1", ZOE)
    assert queue.next(PAUL) == "d1"


def test_notes_outlive_the_window(queue: CallQueue) -> None:
    notes = queue.take("d2", PAUL)
    queue.keep_notes(replace(notes, text="rappeler après la paie"), PAUL)
    queue.leave("d2", PAUL)
    assert queue.take("d2", PAUL) == replace(notes, text="rappeler après la paie")


@pytest.mark.parametrize(
    ("moment", "first"),
    [
        (datetime(2026, 11, 23, 8, 30, tzinfo=UTC), "d1"),  # half past nine: offices only
        (datetime(2026, 11, 23, 17, 30, tzinfo=UTC), "d2"),  # half past six: private people only
        (datetime(2026, 11, 22, 10, 0, tzinfo=UTC), ""),  # a Sunday
        (datetime(2026, 12, 25, 10, 0, tzinfo=UTC), ""),  # a public holiday
    ],
)
def test_nobody_is_dialled_outside_the_hours_of_the_house(
    house: House, queue: CallQueue, moment: datetime, first: str
) -> None:
    house.clock.moment = moment
    assert queue.next(PAUL) == first


def test_what_keeps_the_others_from_being_dialled_is_told_by_reason(house: House, queue: CallQueue) -> None:
    assert queue.passed_over(ZOE, ["d2"]) == {Hindrance.SKIPPED: 1}
    assert queue.next(PAUL) == "d1"
    assert queue.passed_over(ZOE, before="d2") == {Hindrance.HELD: 1}
    house.clock.moment = datetime(2026, 11, 29, 10, 0, tzinfo=UTC)  # a Sunday
    assert queue.next(ZOE) == ""
    assert queue.passed_over(ZOE) == {Hindrance.HOURS: 2}
    assert queue.passed_over(ZOE, any_hour=True) == {}


def test_the_next_calls_are_the_list_of_calls_in_its_order(house: House, queue: CallQueue) -> None:
    listed = [row.debtor_id for row in to_call(house.worklist(PAUL))]
    served, skipped = list[str](), list[str]()
    while found := queue.next(PAUL, skipped):
        served.append(found)
        skipped.append(found)
    assert served == listed == ["d1", "d2"]


def test_whom_the_scenario_wants_called_comes_before_whom_it_wants_written_to(house: House) -> None:
    rows = [row for row in house.worklist(PAUL) if row.asks_for_a_call]
    call = ScenarioStep("c", "Appel", 12, Stage.REMINDER_1, Channel.PHONE)
    wanted = replace(rows[1], advice=rows[1].advice.towards(PlannedStep(call, house.clock.today(), "F-1")))
    assert [row.debtor_id for row in to_call([rows[0], wanted])] == [rows[1].debtor_id, rows[0].debtor_id]


def test_a_client_who_did_not_answer_rests_and_is_not_tried_a_fourth_time_in_a_week(
    house: House, queue: CallQueue
) -> None:
    house.pay("1200.00")
    for _ in range(3):
        assert queue.next(PAUL) == "d2"
        logged(house, "d2", CallOutcome.UNREACHABLE)
        assert queue.next(PAUL) == ""
        house.wait(1)
    assert queue.next(PAUL) == ""
    house.wait(4)
    assert queue.next(PAUL) == "d2"


def test_a_call_that_the_client_made_ends_no_pause_after_our_own(house: House, queue: CallQueue) -> None:
    house.pay("1200.00")
    logged(house, "d2", CallOutcome.UNREACHABLE)
    house.wait_minutes(5)
    thanks = CallSituation.THANKS  # which counts as no reminder
    logged(house, "d2", CallOutcome.REFUSAL, note="Rappellera.", received=True, situation=thanks)
    assert queue.next(PAUL) == ""


def test_a_call_back_waits_for_its_hour_then_comes_first(house: House, queue: CallQueue) -> None:
    logged(house, "d2", CallOutcome.VOICEMAIL, next_at=house.clock.now() + timedelta(hours=1))
    assert queue.next(PAUL, ["d1"]) == ""
    house.wait_minutes(61)
    assert queue.next(PAUL) == "d2"


def test_whom_the_gate_forbids_is_not_called(house: House, queue: CallQueue) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_disputes([Dispute("x1", "d1", "F-118", house.clock.today())])
        uow.commit()
    assert queue.next(PAUL) == "d2"


def test_the_hour_at_which_a_client_answered_is_waited_for(house: House, queue: CallQueue) -> None:
    at_eleven = datetime(2026, 11, 9, 13, 0, tzinfo=UTC)
    with house.unit_of_work() as uow:
        log = CallLog("l1", "d1", "paul", CallSituation.FIRST_CALL, CallOutcome.REFUSAL, at_eleven, at_eleven)
        uow.calls.add(log)
        uow.commit()
    assert queue.next(PAUL) == "d2"
    house.wait_minutes(4 * 60)
    assert queue.next(ZOE) == "d1"


def speaking(house: House, debtor: str, language: str, *people: User) -> None:
    """A client of another language, and the people of the house."""
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(uow.debtors.get(debtor), language=language)])
        uow.house.add_users(people)
        uow.commit()


def test_a_client_is_offered_to_who_speaks_their_language(house: House, queue: CallQueue) -> None:
    french, german = replace(PAUL, languages=("fr",)), replace(ZOE, languages=("fr", "de"))
    speaking(house, "d1", "de", french, german)
    assert queue.next(french) == "d2"
    assert queue.next(german) == "d1"


def test_a_language_that_no_caller_speaks_leaves_nobody_out(house: House, queue: CallQueue) -> None:
    french = replace(PAUL, languages=("fr",))
    left = replace(ZOE, languages=("de",), active=False)
    speaking(house, "d1", "de", french, left, User("ada", "Ada Brun", Role.ADMINISTRATOR, languages=("de",)))
    assert queue.next(french) == "d1"


def test_who_told_no_language_gets_every_client(house: House, queue: CallQueue) -> None:
    speaking(house, "d1", "de", PAUL, replace(ZOE, languages=("de",)))
    assert queue.next(PAUL) == "d1"


def test_who_does_not_call_gets_nobody(queue: CallQueue) -> None:
    with pytest.raises(NotAllowedError):
        queue.next(User("ines", "Inès", Role.AUDITOR))


def test_the_day_holds_calls_back_promises_and_refusals(house: House) -> None:
    day = CallDay(house.unit_of_work, house.clock)
    logged(house, "d1", CallOutcome.VOICEMAIL, next_at=house.clock.now() + timedelta(hours=2))
    told: dict[str, Any] = {"amount": Decimal("310.00"), "on": house.clock.today(), "said_by": "Ana Roux"}
    logged(house, "d2", CallOutcome.PROMISE, **told)
    assert [(one.name, one.what) for one in day.appointments(PAUL)] == [
        ("Atelier Morin SARL", "Rappel convenu"),
        ("Ana Roux", "Promesse à vérifier"),
    ]
    assert day.refusals(PAUL) == ()
    house.wait_minutes(5)
    logged(house, "d1", CallOutcome.REFUSAL, note="ne paiera pas")
    assert [name for name, _ in day.refusals(PAUL)] == ["Atelier Morin SARL"]
    assert [log.outcome for log in day.logs("d1", LEA)] == [CallOutcome.REFUSAL, CallOutcome.VOICEMAIL]


def test_figures_tell_what_became_of_promises(house: House) -> None:
    day = CallDay(house.unit_of_work, house.clock)
    told: dict[str, Any] = {"amount": Decimal("310.00"), "on": house.clock.today(), "said_by": "Ana Roux"}
    logged(house, "d2", CallOutcome.PROMISE, **told)
    assert day.figures(LEA)[0].kept_rate is None
    house.pay("310.00", "F-200", "d2")
    (figures,) = day.figures(LEA)
    assert (figures.situation, figures.kept_rate) == (CallSituation.FIRST_CALL, Decimal("1.000"))


def test_sheets_are_prepared_at_any_hour(house: House, queue: CallQueue) -> None:
    house.clock.moment = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
    assert queue.next(PAUL) == ""
    assert queue.next(PAUL, any_hour=True) == "d1"
