"""A purge deletes what no purpose needs, holds what a debt needs, and leaves the trail valid."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from assistant.bootstrap.personal_data import personal_data_services
from assistant.connectors.retention import shipped_retention
from assistant.domain.approvals.audit import first_break
from assistant.domain.calls.call_claim import CallClaim, CallNotes
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.errors import NotAllowedError
from assistant.domain.mail.correspondence import Direction, Message, Nature
from assistant.domain.mail.mail import WaitingMail
from assistant.domain.months_apart import months_later
from assistant.domain.privacy.retention import DueRecords, Hold, Purpose
from assistant.domain.writing.model_payload import payload
from assistant.services.privacy.personal_data import PersonalData
from assistant.services.writing.build_situation import DraftRequest
from tests.services.house_of_tests import LEA, MONDAY, NORA, House

WAITING = WaitingMail(
    "w1", "inconnu@ailleurs.example", "", Direction.IN, MONDAY, "", "Bonjour", "", "", "", Nature.WRITTEN, (), ""
)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    with built.unit_of_work() as uow:
        old = datetime(2020, 5, 4, tzinfo=UTC)
        uow.correspondence.add(
            [Message("old", "d1", Direction.IN, old, "Bonjour"), Message("ana", "d2", Direction.IN, old, "Oui")]
        )
        uow.commit()
    yield built
    built.database.dispose()


@pytest.fixture
def people(house: House) -> PersonalData:
    return personal_data_services(house.unit_of_work, house.clock, house.index, "")


def by_purpose(due: tuple[DueRecords, ...]) -> dict[Purpose, DueRecords]:
    return {records.purpose: records for records in due}


def test_each_purpose_has_its_duration_and_source() -> None:
    rules = shipped_retention()
    assert [rule.purpose for rule in rules] == list(Purpose)
    assert all(rule.source and 1 <= rule.consumer <= rule.business for rule in rules)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 23), -60, date(2021, 11, 23)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 1, 31), -1, date(2025, 12, 31)),
    ],
)
def test_months_are_counted_by_the_calendar(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


def test_what_is_old_is_held_while_money_is_due(people: PersonalData) -> None:
    files = by_purpose(people.purge.preview(LEA))[Purpose.CORRESPONDENCE]
    assert (files.ids, files.held) == ((), {Hold.OPEN_DEBT: 2})


def test_a_settled_client_keeps_five_years_a_consumer_two(house: House, people: PersonalData) -> None:
    house.pay("1200.00")
    house.pay("310.00", "F-200", "d2")

    def due(on: date) -> set[str]:
        return set(by_purpose(people.purge.preview(LEA, on))[Purpose.CORRESPONDENCE].ids)

    assert due(date(2028, 11, 23)) == set()
    assert due(date(2028, 11, 24)) == {"ana"}
    assert due(date(2031, 11, 23)) == {"ana"}
    assert due(date(2031, 11, 24)) == {"ana", "old", "m1", "m2", "m3", "m4"}


def test_a_purge_deletes_for_good_and_the_trail_notes_how_much(house: House, people: PersonalData) -> None:
    house.pay("1200.00")
    house.pay("310.00", "F-200", "d2")
    house.wait(366 * 5)
    people.purge(LEA)
    with house.unit_of_work() as uow:
        assert uow.correspondence.count() == 0
        events = uow.audit.all()
    assert {"old", "ana"} <= set(house.index.deleted)
    assert (events[-1].action, events[-1].subject_id, events[-1].details["records"]) == ("purge", "correspondence", "6")
    assert first_break(events) is None
    assert by_purpose(people.purge.preview(LEA))[Purpose.CORRESPONDENCE].ids == ()
    assert b"Pouvez-vous me renvoyer" not in b"".join(path.read_bytes() for path in house.home.glob("book.sqlite3*"))


def test_drafts_that_never_left_go_after_a_year_though_money_is_due(house: House, people: PersonalData) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.wait(365)
    assert by_purpose(people.purge.preview(LEA))[Purpose.DRAFTS].ids == ()
    house.wait(1)
    people.purge(LEA)
    with house.unit_of_work() as uow:
        assert uow.drafts.of("d1") == ()
        assert uow.drafts.reviews(draft.id) == ()


def test_a_letter_that_left_is_held_with_its_debt(house: House, people: PersonalData) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, LEA)
    house.send.mark_sent(draft.id, NORA)
    drafts = by_purpose(people.purge.preview(LEA, date(2033, 1, 1)))[Purpose.DRAFTS]
    assert (drafts.ids, drafts.held) == ((), {Hold.OPEN_DEBT: 1})


def test_mail_of_nobody_and_payloads_go_after_six_months(house: House, people: PersonalData) -> None:
    with house.unit_of_work() as uow:
        uow.mail.wait([WAITING])
        uow.model_payloads.add(payload("situation", at=MONDAY, user_id="nora", model="m"), 50)
        uow.commit()
    house.clock.moment += timedelta(days=182)
    due = by_purpose(people.purge(LEA))
    assert (due[Purpose.WAITING_MAIL].ids, len(due[Purpose.MODEL_PAYLOADS].ids)) == (("w1",), 1)
    with house.unit_of_work() as uow:
        assert (uow.mail.waiting_ids(), uow.model_payloads.all()) == (frozenset(), ())


def test_only_a_lead_purges_and_never_ahead_of_time(people: PersonalData) -> None:
    with pytest.raises(NotAllowedError, match="responsable"):
        people.purge(NORA)
    with pytest.raises(NotAllowedError, match="à venir"):
        people.purge(LEA, None, date(2040, 1, 1))


def test_a_house_may_keep_less_long_never_longer(house: House, people: PersonalData) -> None:
    keep = people.set_retention
    keep(Purpose.CORRESPONDENCE, 12, LEA)
    assert next((rule.business, rule.consumer) for rule in keep.rules()) == (12, 12)
    with house.unit_of_work() as uow:
        assert uow.audit.all()[-1].details == {"months": "12"}
    with pytest.raises(NotAllowedError, match="60 mois"):
        keep(Purpose.CORRESPONDENCE, 61, LEA)
    with pytest.raises(NotAllowedError, match="loi"):
        keep(Purpose.ACCOUNTING, 12, LEA)
    with pytest.raises(NotAllowedError, match="responsable"):
        keep(Purpose.DRAFTS, 2, NORA)


def call(key: str, debtor: str, at: datetime) -> CallLog:
    """A call in which a promise was made."""
    return CallLog(
        key,
        debtor,
        "paul",
        CallSituation.FIRST_CALL,
        CallOutcome.REFUSAL,
        at,
        at,
        note="Le gérant refuse",
        said_by="Ana",
    )


def test_calls_are_kept_as_exchanges_are_and_go_with_what_was_quoted_of_them(
    house: House, people: PersonalData
) -> None:
    began = datetime(2020, 5, 4, 10, tzinfo=UTC)
    with house.unit_of_work() as uow:
        uow.calls.add(call("k1", "d1", began))
        uow.calls.add(call("k2", "d2", began))
        told = PromiseToPay("p1", "d2", began.date(), date(2020, 5, 30), quote="Ana, au téléphone : en fin de mois")
        uow.ledger.add_promises([told])
        uow.commit()
    held = by_purpose(people.purge.preview(LEA))[Purpose.CALLS]
    assert (held.ids, held.held) == ((), {Hold.OPEN_DEBT: 2})
    house.pay("1200.00")
    house.pay("310.00", "F-200", "d2")
    house.wait(366 * 2)
    assert by_purpose(people.purge(LEA))[Purpose.CALLS].ids == ("k2",)  # two years for a consumer, five for a business
    with house.unit_of_work() as uow:
        assert (len(uow.calls.of("d1")), uow.calls.of("d2")) == (1, ())
        assert [promise.quote for promise in uow.ledger.promises("d2")] == [""]
        assert {"calls"} <= {event.subject_id for event in uow.audit.all() if event.action == "purge"}
    assert b"en fin de mois" not in b"".join(path.read_bytes() for path in house.home.glob("book.sqlite3*"))


def test_notes_of_a_call_never_ended_go_after_a_month_though_money_is_due(house: House, people: PersonalData) -> None:
    with house.unit_of_work() as uow:
        uow.calls.keep_notes(CallNotes("d1", "paul", "rappeler la comptable", MONDAY))
        uow.calls.claim(CallClaim("d1", "paul", MONDAY), MONDAY - timedelta(hours=1))
        uow.commit()
    house.wait(20)
    assert by_purpose(people.purge.preview(LEA))[Purpose.CALL_NOTES].ids == ()
    house.wait(12)
    assert by_purpose(people.purge(LEA))[Purpose.CALL_NOTES].ids == ("d1/paul",)
    with house.unit_of_work() as uow:
        assert uow.calls.all_notes("d1") == ()
        assert uow.calls.claims(MONDAY - timedelta(minutes=1)) == {}
