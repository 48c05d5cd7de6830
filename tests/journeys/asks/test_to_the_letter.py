"""Asks 1, 9, 13, 14, 23, 24 and 27 to 30 once more, each through every use case that could belie it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from assistant.domain.approvals.review import DraftState
from assistant.domain.commitments.promise import PromiseStatus
from assistant.domain.dispatch.sending import SendingState
from assistant.domain.dispatch.sending_window import OFFICE_HOURS, SendingWindow
from assistant.domain.errors import NotAllowedError, NotRemindableError
from assistant.domain.gate import ReasonCode
from assistant.domain.ledger.account_flag import FlagKind
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.import_rows import CreditNoteRow, FileKind, InvoiceRow, Place
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.writing.draft import Draft
from assistant.services.accounts.flag_account import FlagRequest
from assistant.services.accounts.open_case import OpenCase
from assistant.services.agreements.record_promise import PromiseMade
from assistant.services.ledger.import_rows import ImportRows
from assistant.services.writing.build_situation import DraftRequest
from assistant.ui.pages import case_file
from tests.commands.conftest import Courtois, courtois, home
from tests.commands.test_book_commands import book, exports
from tests.drafting.test_agreement_letters import agree
from tests.journeys.asks.ledgers import CLIENT, LATE, add, codes, due, figures, flag, set_policy, verdict
from tests.services.dispatch.test_deliver_outbox import Wire
from tests.services.house_of_tests import LEA, NORA, House
from tests.services.ledger.test_import_rows import file
from tests.services.scenario_cases import open_actions, run
from tests.ui.one_page import open_page, plain_texts, services_of

__all__ = ["book", "courtois", "exports", "home"]  # fixtures
SATURDAY = datetime(2026, 11, 28, 14, tzinfo=UTC)
MONDAY_MORNING = datetime(2026, 11, 30, 8, tzinfo=UTC)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_every_ask_from_1_to_31_has_a_test_of_its_number() -> None:
    sources = [path.read_text("utf-8") for path in Path(__file__).parent.glob("test_*.py")]
    numbers = {
        int(number) for source in sources for number in re.findall(r"^def test_ask_(\d\d)_", source, re.MULTILINE)
    }
    assert numbers >= set(range(1, 32))


def remember(house: House, stage: Stage, on: date, *numbers: str) -> None:
    with house.unit_of_work() as uow:
        uow.correspondence.add_reminders(CLIENT, [PastReminder(on, stage, Channel.EMAIL, numbers)])
        uow.commit()


def contest(house: House, number: str) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_disputes([Dispute("x", CLIENT, number, house.clock.today())])
        uow.commit()


def approved(house: House) -> Draft:
    return house.approve(house.draft(DraftRequest(CLIENT), NORA).id, NORA)


def waiting(house: House, moment: datetime) -> tuple[Draft, Wire]:
    """A letter approved and queued at that moment, and a server that has taken nothing."""
    house.clock.moment = moment
    draft = approved(house)
    house.queue(draft.id, NORA)
    return draft, Wire()


# 1. an invoice in dispute, or one that we sent late, leaves the message: counter, subject and body anew


@pytest.mark.parametrize("road", ["dispute", "pause"])
def test_ask_01_subject_sums_level_and_count_are_made_anew(house: House, road: str) -> None:
    add(house, due("F-119", "300.00", LATE))
    remember(house, Stage.REMINDER_1, date(2026, 11, 3), "F-119")
    remember(house, Stage.REMINDER_2, date(2026, 11, 12), "F-119")
    before = house.draft(DraftRequest(CLIENT), NORA)
    assert (before.stage, before.invoice_numbers) == (Stage.REMINDER_3, ("F-118", "F-119"))

    if road == "dispute":
        contest(house, "F-119")
    else:
        flag(house, FlagKind.PAUSED, "F-119", until_on=date(2026, 12, 15))
    after = house.draft(DraftRequest(CLIENT), NORA)

    text = after.latest.text
    assert (after.stage, after.invoice_numbers) == (Stage.REMINDER_1, ("F-118",))  # F-118 was never asked for
    assert "F-118" in text.subject
    assert not {"F-119", figures("300,00"), figures("1 500,00")} & set(text.whole.split())
    assert figures("1 200,00") in text.whole
    assert "factures" not in text.whole
    (row,) = [row for row in house.worklist(LEA) if row.debtor_id == CLIENT]
    assert row.amount == Decimal("1200.00")


def test_ask_01_what_was_approved_before_the_dispute_does_not_leave(house: House) -> None:
    add(house, due("F-119", "300.00", LATE))
    draft = approved(house)
    house.queue(draft.id, NORA)
    contest(house, "F-119")
    wire = Wire()

    (refused,) = house.deliver(wire)(NORA)

    assert (refused.state, wire.taken) == (SendingState.FAILED, [])
    assert "ne vaut plus" in refused.why


def test_ask_01_the_dispute_settled_the_invoice_is_asked_for_again_at_its_own_level(house: House) -> None:
    add(house, due("F-119", "300.00", LATE))
    remember(house, Stage.REMINDER_1, date(2026, 11, 3), "F-119")
    contest(house, "F-119")
    agree(house).close_dispute(CLIENT, "x", "Le client avait tort", LEA)

    draft = house.draft(DraftRequest(CLIENT), NORA)

    assert (draft.stage, draft.invoice_numbers) == (Stage.REMINDER_2, ("F-118", "F-119"))


# 9. missed days are caught up


def test_ask_09_after_weeks_away_everything_that_fell_due_meanwhile_is_there_once(house: House) -> None:
    agree(house).record_promise(PromiseMade(CLIENT, house.clock.today(), date(2026, 12, 2)), NORA)
    add(house, due("F-300", "90.00", date(2026, 12, 11)))
    house.wait(40)  # 2 January

    assert run(house).made == 2  # one step a client, whatever number of days was missed
    assert run(house).made == 0
    case = OpenCase(house.unit_of_work, house.clock)(CLIENT, LEA)
    assert [promise.status for promise in case.promises] == [PromiseStatus.BROKEN]
    assert [item.invoice.number for item in case.net.remindable_items] == ["F-118", "F-300"]
    (action,) = open_actions(house)
    assert (action.stage, action.on, action.due_since < action.on) == (Stage.REMINDER_1, date(2027, 1, 2), True)


def test_ask_09_a_run_for_a_day_that_was_missed_is_made_up_but_never_backwards(house: House) -> None:
    yesterday = house.clock.today() - timedelta(days=1)
    assert run(house, yesterday).made == 2
    assert run(house).made == 0
    with pytest.raises(NotAllowedError, match="reviendrait en arrière"):
        run(house, yesterday)


# 13. an exclusion means the same everywhere


@pytest.mark.parametrize("kind", [FlagKind.EXCLUDED, FlagKind.HANDED_OVER])
def test_ask_13_no_road_leads_to_an_excluded_client(house: House, kind: FlagKind) -> None:
    services = services_of(house)
    before = approved(house)
    house.queue(before.id, NORA)
    flag(house, kind)

    assert codes(verdict(house))[0].value == kind.value
    assert not next(row for row in house.worklist(LEA) if row.debtor_id == CLIENT).ready
    (outcome,) = house.draft_many([CLIENT], NORA)
    assert not outcome.draft_id
    run(house)
    assert open_actions(house) == ()
    simulated = services.scenarios.simulate(LEA, 60)
    assert CLIENT not in {action.debtor_id for action in simulated.actions}
    assert CLIENT not in {appointment.debtor_id for appointment in services.scenarios.calendar(LEA)}
    assert services.call.queue.next(LEA, any_hour=True) != CLIENT
    with pytest.raises(NotRemindableError):
        house.draft(DraftRequest(CLIENT, intent=None, channel=Channel.LETTER), NORA)
    wire = Wire()
    house.deliver(wire)(NORA)
    assert wire.taken == []


def test_ask_13_an_excluded_invoice_is_in_no_sum_that_is_asked_for(house: House) -> None:
    add(house, due("F-119", "300.00", LATE))
    flag(house, FlagKind.EXCLUDED, "F-118")

    row = next(row for row in house.worklist(LEA) if row.debtor_id == CLIENT)
    draft = house.draft(DraftRequest(CLIENT), NORA)
    simulated = services_of(house).scenarios.simulate(LEA, 60)

    assert (row.amount, draft.invoice_numbers) == (Decimal("300.00"), ("F-119",))
    assert "F-118" not in draft.latest.text.whole
    assert {action.amount for action in simulated.actions if action.debtor_id == CLIENT} == {Decimal("300.00")}


def test_ask_13_a_lifted_exclusion_is_lifted_everywhere(house: House) -> None:
    aside = flag(house, FlagKind.EXCLUDED)
    house.flag.lift(CLIENT, aside.id, LEA)

    assert verdict(house).green
    assert run(house).made == 2
    assert house.draft(DraftRequest(CLIENT), NORA).invoice_numbers == ("F-118",)


# 14. the block survives when an invoice is cancelled for correction


def test_ask_14_a_block_follows_a_chain_of_corrections_that_files_bring(house: House) -> None:
    flag(house, FlagKind.PAUSED, "F-118", until_on=date(2026, 12, 31))
    again = InvoiceRow(Place("c.csv", 2), CLIENT, "F-118-B", date(2026, 10, 2), LATE, Decimal("1150.00"))
    rows = [replace(again, corrects="F-118"), replace(again, place=Place("c.csv", 3), number="F-118-C")]
    rows[1] = replace(rows[1], amount=Decimal("1100.00"), corrects="F-118-B")
    cancelled = CreditNoteRow(Place("a.csv", 2), CLIENT, "A-7", date(2026, 11, 20), Decimal("1200.00"), "F-118")
    files = [file(FileKind.INVOICES, *rows), file(FileKind.CREDIT_NOTES, cancelled, name="a.csv")]
    assert ImportRows(house.unit_of_work, house.clock)(files, NORA).written

    assert codes(verdict(house)) == [ReasonCode.PAUSED]
    assert "F-118-C" in verdict(house).reasons[0].sentence
    assert "31/12/2026" in verdict(house).reasons[0].sentence
    assert verdict(house, date(2027, 1, 4)).green


def test_ask_14_a_promise_survives_the_correction_of_its_invoice(house: House) -> None:
    agree(house).record_promise(PromiseMade(CLIENT, house.clock.today(), date(2026, 12, 2), None, ("F-118",)), NORA)
    add(house, due("F-118-B", "1150.00", LATE, corrects="F-118"))

    assert codes(verdict(house)) == [ReasonCode.PROMISE_PENDING]


# 23. statuses beyond overdue: letter sent, collection agency and its cost, cover letter that lists the invoices


def test_ask_23_a_file_handed_to_an_agency_says_so_with_what_it_costs_and_is_left_to_it(house: House) -> None:
    request = FlagRequest(CLIENT, FlagKind.HANDED_OVER, "Recouvrement Alpin, dossier 77", cost=Decimal("180.00"))
    handed = house.flag(request, NORA)

    (reason,) = verdict(house).blocking
    assert "confié à un tiers (Recouvrement Alpin, dossier 77)" in reason.sentence
    dossier = " ".join(plain_texts(open_page(case_file.render, services_of(house), NORA, client=CLIENT)))
    assert "Coût pour la maison\u202f: 180,00\u202f€, jamais réclamé au client." in dossier
    with pytest.raises(NotAllowedError, match="Personne"):
        house.override(CLIENT, ReasonCode.HANDED_OVER, "Le directeur insiste", house.clock.today(), LEA)
    with pytest.raises(NotAllowedError, match="somme positive"):
        house.flag(replace(request, kind=FlagKind.PAUSED), NORA)

    house.flag.lift(CLIENT, handed.id, NORA)
    letter = house.draft(DraftRequest(CLIENT, stage=Stage.FORMAL_NOTICE), NORA).latest.text.whole
    assert figures("180,00") not in letter  # the creditor's cost (CPCE L111-8)


def test_ask_23_the_cover_letter_lists_every_invoice_with_its_day_and_sum(house: House) -> None:
    numbers = [f"F-{rank}" for rank in range(120, 126)]
    add(house, *(due(number, "300.00", LATE) for number in numbers))
    request = DraftRequest(CLIENT, stage=Stage.FORMAL_NOTICE, channel=Channel.REGISTERED_LETTER)
    notice = house.draft(request, NORA)
    house.approve(notice.id, LEA)

    pages = PdfReader(BytesIO(house.send.pdf(notice.id, LEA))).pages

    text = " ".join(page.extract_text() for page in pages)
    assert all(number in text for number in ("F-118", *numbers))
    assert text.count("30/10/2026") >= len(numbers)


# 24. bulk creation by a program


def test_ask_24_a_script_gets_one_row_a_client_with_its_draft_or_the_reason(book: Courtois) -> None:
    assert book("draft-many", "C1", "C2", "--json", "--limit", "0").status == 2  # a limit of none is a mistake
    listed = {row["client_id"] for row in json.loads(book("worklist", "--json").out) if row["status"] == "ready"}

    first = book("draft-many", "--all-due", "--json")
    rows = json.loads(first.out)

    assert first.status == 0
    assert {row["client_id"] for row in rows} == listed
    assert [(row["outcome"], bool(row["draft_id"])) for row in rows] == [("drafted", True)]
    assert json.loads(book("draft-many", "--all-due", "--json").out) == []  # again makes nothing twice
    blocked = book("draft-many", "C1", "C2", "--json")
    told = {row["client_id"]: row for row in json.loads(blocked.out)}
    assert (blocked.status, set(told)) == (1, {"c1", "c2"})
    assert (told["c1"]["outcome"], told["c2"]["outcome"]) == ("drafted", "refused")
    assert "Aucune adresse connue" in told["c2"]["why"]
    missing = book("draft-many", "inconnu", "--json")
    assert missing.status == 2
    assert "inconnu" in missing.sentence


# 27 to 30: the outbox keeps to days and hours, and sends by itself once they come


def test_ask_27_a_letter_queued_on_a_saturday_leaves_on_monday(house: House) -> None:
    draft, wire = waiting(house, SATURDAY)

    (held,) = house.deliver(wire)(NORA)
    assert (held.state, wire.taken) == (SendingState.QUEUED, [])
    assert "30/11/2026 à 08:00" in held.why

    house.clock.moment = MONDAY_MORNING
    (sent,) = house.deliver(wire)(NORA)
    assert (sent.draft_id, sent.state) == (draft.id, SendingState.SENT)


def test_ask_27_no_day_of_a_month_sends_on_a_weekend(house: House) -> None:
    for late in range(30):
        house.clock.moment = datetime(2026, 11, 2, 9, tzinfo=UTC) + timedelta(days=late)
        run(house)
    with house.unit_of_work() as uow:
        actions = uow.scenarios.open_actions()
    assert actions
    assert all(action.not_before.weekday() < 5 for action in actions)
    simulated = services_of(house).scenarios.simulate(LEA, 60)
    assert simulated.actions
    assert all(action.on.weekday() < 5 for action in simulated.actions)


def test_ask_28_what_is_outside_the_window_is_queued_and_leaves_in_it(house: House) -> None:
    set_policy(house, sending_windows=(SendingWindow((1, 3), time(9, 30), time(11)),))
    _, wire = waiting(house, datetime(2026, 11, 23, 10, tzinfo=UTC))  # a Monday

    for moment, leaves in (
        (datetime(2026, 11, 24, 8, 29, tzinfo=UTC), 0),  # Tuesday 9:29 in Paris
        (datetime(2026, 11, 24, 10, 1, tzinfo=UTC), 0),  # 11:01: too late that day
        (datetime(2026, 11, 26, 8, 31, tzinfo=UTC), 1),  # Thursday 9:31
        (datetime(2026, 11, 26, 8, 32, tzinfo=UTC), 1),  # never twice
    ):
        house.clock.moment = moment
        house.deliver(wire)(NORA)
        assert len(wire.taken) == leaves, moment


def test_ask_28_waiting_voids_no_approval_but_its_age_does(house: House) -> None:
    set_policy(house, sending_windows=(SendingWindow((0,), time(9), time(11)),))
    draft, wire = waiting(
        house, datetime(2026, 11, 23, 15, tzinfo=UTC)
    )  # opens in a week; an approval lasts three days

    house.clock.moment = datetime(2026, 11, 30, 9, tzinfo=UTC)
    (refused,) = house.deliver(wire)(NORA)

    assert (refused.state, wire.taken) == (SendingState.FAILED, [])
    with house.unit_of_work() as uow:
        assert uow.drafts.get(draft.id).state is DraftState.VOID


def test_ask_29_nothing_leaves_on_a_holiday_or_on_the_houses_own_closed_day(house: House) -> None:
    set_policy(house, closed_days=(date(2026, 12, 24),), approval_lifetime_days=9)
    draft, wire = waiting(house, datetime(2026, 12, 24, 9, tzinfo=UTC))

    for moment in (datetime(2026, 12, 24, 10, tzinfo=UTC), datetime(2026, 12, 25, 10, tzinfo=UTC)):
        house.clock.moment = moment
        house.deliver(wire)(NORA)
    assert wire.taken == []
    assert house.approve.not_before(draft.id, LEA) == datetime(2026, 12, 28, 7, tzinfo=UTC)

    house.clock.moment = datetime(2026, 12, 28, 9, tzinfo=UTC)
    house.deliver(wire)(NORA)
    assert len(wire.taken) == 1


def test_ask_29_what_a_person_takes_out_by_hand_waits_too(house: House) -> None:
    house.clock.moment = datetime(2026, 12, 24, 9, tzinfo=UTC)
    draft = approved(house)
    house.clock.moment = datetime(2026, 12, 25, 9, tzinfo=UTC)

    assert house.approve.not_before(draft.id, LEA) == datetime(2026, 12, 28, 7, tzinfo=UTC)


def test_ask_30_two_kinds_of_reminders_queued_together_leave_each_at_its_own_time(house: House) -> None:
    reminders = SendingWindow((0, 1, 2, 3, 4), time(14), time(16), (Stage.REMINDER_1,))
    set_policy(house, sending_windows=(OFFICE_HOURS, reminders))
    with house.unit_of_work() as uow:
        uow.correspondence.add_reminders("d2", [PastReminder(date(2026, 11, 9), Stage.REMINDER_1, Channel.EMAIL)])
        uow.commit()
    house.clock.moment = datetime(2026, 11, 23, 8, tzinfo=UTC)  # 9:00 in Paris
    first, second = house.draft(DraftRequest("d1"), NORA), house.draft(DraftRequest("d2"), NORA)
    assert (first.stage, second.stage) == (Stage.REMINDER_1, Stage.REMINDER_2)
    for draft in (first, second):
        house.review.submit(draft.id, NORA)
        house.approve(draft.id, LEA)
        house.queue(draft.id, LEA)
    wire = Wire()

    states = {one.draft_id: one.state for one in house.deliver(wire)(LEA)}
    assert states == {first.id: SendingState.QUEUED, second.id: SendingState.SENT}

    house.clock.moment = datetime(2026, 11, 23, 13, 30, tzinfo=UTC)  # 14:30
    assert [one.draft_id for one in house.deliver(wire)(LEA)] == [first.id]
    assert len(wire.taken) == 2
