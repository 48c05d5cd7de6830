"""User asks 1 to 14: never chase wrongly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.approvals.review import DraftState
from assistant.domain.errors import NotAllowedError, NotRemindableError, StaleApprovalError
from assistant.domain.gate import ReasonCode
from assistant.domain.ledger.account_flag import FlagKind
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.mail.correspondence import Channel
from assistant.services.accounts.open_case import OpenCase
from assistant.services.writing.build_situation import DraftRequest
from tests.journeys.asks.ledgers import (
    CLIENT,
    LATE,
    add,
    codes,
    due,
    figures,
    flag,
    letter,
    note,
    reminded,
    set_policy,
    verdict,
)
from tests.services.house_of_tests import LEA, NORA, House


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_ask_01_a_disputed_invoice_leaves_the_message_and_its_counts(house: House) -> None:
    add(house, due("F-119", "300.00", LATE))
    assert figures("1 500,00") in letter(house)
    with house.unit_of_work() as uow:
        uow.ledger.add_disputes([Dispute("x", CLIENT, "F-119", LATE)])
        uow.commit()

    draft = house.draft(DraftRequest(CLIENT), NORA)

    assert draft.invoice_numbers == ("F-118",)
    assert figures("1 500,00") not in draft.latest.text.whole
    assert figures("1 200,00") in draft.latest.text.whole


def test_ask_01_an_invoice_that_we_sent_late_leaves_the_message_too(house: House) -> None:
    add(house, due("F-119", "300.00", LATE))
    flag(house, FlagKind.PAUSED, "F-119", until_on=date(2026, 12, 15))

    draft = house.draft(DraftRequest(CLIENT), NORA)

    assert draft.invoice_numbers == ("F-118",)
    assert "F-119" not in draft.latest.text.whole


def test_ask_02_open_credit_notes_are_shown_and_netted(house: House) -> None:
    add(house, notes=[note("A-1", "200.00")])

    case = OpenCase(house.unit_of_work, house.clock)(CLIENT, LEA)

    assert case.account.free_credit == Decimal("200.00")
    assert ReasonCode.CREDIT_TO_NET in codes(case.verdict)
    assert case.verdict.ready
    assert figures("1 000,00") in letter(house)


def test_ask_03_a_cancelled_credit_note_warns_of_nothing(house: House) -> None:
    add(house, notes=[note("A-1", "200.00", cancelled=True), note("A-2", "50.00", "F-118", cancelled=True)])

    assert verdict(house).reasons == ()
    assert figures("1 200,00") in letter(house)


def test_ask_04_partial_payment_still_reminded(house: House) -> None:
    reminded(house, date(2026, 11, 5), "F-118")
    house.pay("500.00")

    case = OpenCase(house.unit_of_work, house.clock)(CLIENT, LEA)

    assert verdict(house).green
    assert [reminder.on for reminder in case.reminders] == [date(2026, 11, 5)]
    assert figures("700,00") in letter(house)


def test_ask_05_reminding_one_invoice_does_not_hide_the_others(house: House) -> None:
    add(house, due("F-119", "300.00", date(2026, 11, 10)))
    reminded(house, date(2026, 11, 5), "F-118")

    assert house.draft(DraftRequest(CLIENT), NORA).invoice_numbers == ("F-118", "F-119")


def test_ask_06_an_invoice_younger_than_the_trigger_delay_is_not_pulled_in(house: House) -> None:
    set_policy(house, trigger_delay_days=5)
    add(house, due("F-119", "300.00", date(2026, 11, 20)))

    assert house.draft(DraftRequest(CLIENT), NORA).invoice_numbers == ("F-118",)


def test_ask_06_nothing_but_young_invoices_blocks_until_the_delay_is_over(house: House) -> None:
    set_policy(house, trigger_delay_days=25)

    assert codes(verdict(house)) == [ReasonCode.TRIGGER_DELAY]
    assert verdict(house, date(2026, 11, 25)).green


def test_ask_07_no_reminder_the_day_after_another_one_before_the_delay(house: House) -> None:
    draft = house.draft(DraftRequest(CLIENT), NORA)
    house.approve(draft.id, NORA)
    house.send.mark_sent(draft.id, NORA)
    house.wait(1)

    assert [reason.code for reason in verdict(house).blocking] == [ReasonCode.TOO_RECENT]
    assert not next(row for row in house.worklist(LEA) if row.debtor_id == CLIENT).ready
    house.wait(7)
    assert verdict(house).green


def test_ask_07_another_letter_before_the_delay_is_written_but_does_not_leave(house: House) -> None:
    reminded(house, house.clock.today() - timedelta(days=2), "F-118")
    draft = house.draft(DraftRequest(CLIENT), NORA)
    house.approve(draft.id, LEA)

    with pytest.raises(StaleApprovalError, match="7 jours entre deux relances"):
        house.send.mark_sent(draft.id, NORA)


def test_ask_08_a_job_that_runs_often_reminds_once(house: House) -> None:
    for _ in range(3):
        for outcome in house.draft_many([row.debtor_id for row in house.worklist(LEA) if row.ready], NORA):
            if outcome.draft_id:
                house.approve(outcome.draft_id, NORA)
                house.send.mark_sent(outcome.draft_id, NORA)

    with house.unit_of_work() as uow:
        assert len(uow.correspondence.reminders(CLIENT)) == 1


def test_ask_09_missed_days_are_caught_up(house: House) -> None:
    house.wait(40)  # nobody opened the product meanwhile

    assert {row.debtor_id for row in house.worklist(LEA) if row.ready} == {"d1", "d2"}
    assert house.draft(DraftRequest(CLIENT), NORA).invoice_numbers == ("F-118",)


def test_ask_10_a_client_on_automatic_payment_is_not_reminded(house: House) -> None:
    flag(house, FlagKind.AUTOMATIC_PAYMENT)

    assert codes(verdict(house)) == [ReasonCode.AUTOMATIC_PAYMENT]
    with pytest.raises(NotRemindableError, match="prélèvement"):
        house.draft(DraftRequest(CLIENT), NORA)


def test_ask_11_reminders_of_one_invoice_are_paused_until_its_day(house: House) -> None:
    flag(house, FlagKind.PAUSED, "F-118", until_on=date(2026, 12, 10))

    assert codes(verdict(house)) == [ReasonCode.PAUSED]
    assert "10/12/2026" in verdict(house).reasons[0].sentence
    assert verdict(house, date(2026, 12, 11)).green


def test_ask_12_a_payment_said_to_be_sent_gets_time_to_be_matched(house: House) -> None:
    flag(house, FlagKind.PAYMENT_ANNOUNCED)

    assert codes(verdict(house)) == [ReasonCode.PAYMENT_ANNOUNCED]
    assert not verdict(house, date(2026, 11, 30)).green  # five business days after Monday 23
    assert verdict(house, date(2026, 12, 1)).green


def test_ask_13_an_exclusion_means_the_same_everywhere(house: House) -> None:
    draft = house.draft(DraftRequest(CLIENT), NORA)
    house.approve(draft.id, NORA)
    flag(house, FlagKind.EXCLUDED)

    row = next(row for row in house.worklist(LEA) if row.debtor_id == CLIENT)
    assert (row.ready, row.verdict.reasons[0].code) == (False, ReasonCode.EXCLUDED)
    assert OpenCase(house.unit_of_work, house.clock)(CLIENT, LEA).verdict.reasons[0].code is ReasonCode.EXCLUDED
    assert codes(verdict(house))[0] is ReasonCode.EXCLUDED
    with pytest.raises(NotRemindableError, match="exclu du suivi"):
        house.draft(DraftRequest(CLIENT), NORA)
    with pytest.raises(StaleApprovalError, match="exclu du suivi"):
        house.send.mark_sent(draft.id, NORA)
    with pytest.raises(NotAllowedError, match="Personne"):
        house.override(CLIENT, ReasonCode.EXCLUDED, "Le directeur insiste", house.clock.today(), LEA)


def test_ask_14_a_block_survives_the_correction_of_the_invoice(house: House) -> None:
    flag(house, FlagKind.EXCLUDED, "F-118")
    corrected = due("F-118-B", "1150.00", LATE, corrects="F-118")
    add(house, corrected, notes=[note("A-9", "1200.00", "F-118")])

    assert codes(verdict(house)) == [ReasonCode.EXCLUDED]
    assert "F-118-B" in verdict(house).reasons[0].sentence


def test_ask_14_a_block_survives_a_new_import_of_the_invoice(house: House) -> None:
    set_aside = flag(house, FlagKind.EXCLUDED, "F-118")
    add(house, due("F-118", "1250.00", LATE))
    assert codes(verdict(house)) == [ReasonCode.EXCLUDED]

    house.flag.lift(CLIENT, set_aside.id, NORA)

    assert verdict(house).green


def test_a_returned_payment_is_owed_again_from_its_day(house: House) -> None:
    house.pay("1200.00")
    with house.unit_of_work() as uow:
        (paid,) = uow.ledger.movements(CLIENT).payments
        uow.ledger.add_payments([replace(paid, returned_on=date(2026, 11, 25))])
        uow.commit()

    assert codes(verdict(house)) == [ReasonCode.NOTHING_DUE]
    assert verdict(house, date(2026, 11, 25)).green


def test_a_factored_invoice_is_shown_and_not_asked_for(house: House) -> None:
    add(house, due("F-118", "1200.00", LATE, factor="Affacturage Alpin"))

    case = OpenCase(house.unit_of_work, house.clock)(CLIENT, LEA)

    assert [item.invoice.number for item in case.account.open_items] == ["F-118"]
    assert codes(case.verdict) == [ReasonCode.FACTORED]


def test_a_phone_call_raises_no_level(house: House) -> None:
    reminded(house, date(2026, 11, 5), "F-118", channel=Channel.PHONE)

    assert house.draft(DraftRequest(CLIENT), NORA).stage.level == 1


def test_a_reason_set_aside_by_who_may_lets_the_letter_leave(house: House) -> None:
    reminded(house, house.clock.today() - timedelta(days=2), "F-118")
    draft = house.draft(DraftRequest(CLIENT), NORA)
    house.approve(draft.id, LEA)
    house.override(CLIENT, ReasonCode.TOO_RECENT, "Accord du client au téléphone", house.clock.today(), NORA, draft.id)

    assert house.send.mark_sent(draft.id, NORA).state is DraftState.SENT
    with house.unit_of_work() as uow:
        assert [event.action for event in uow.audit.all()].count("override_gate") == 1


def test_who_may_not_set_a_reason_aside_is_told_who_may(house: House) -> None:
    set_policy(house, contacts_a_week=1)
    reminded(house, house.clock.today() - timedelta(days=1), "F-118")

    with pytest.raises(NotAllowedError, match="Seul un responsable"):
        house.override(CLIENT, ReasonCode.CONTACT_BUDGET, "Accord du client", house.clock.today(), NORA)
    house.override(CLIENT, ReasonCode.CONTACT_BUDGET, "Accord du client", house.clock.today(), LEA)
    assert house.draft(DraftRequest(CLIENT), NORA).id
