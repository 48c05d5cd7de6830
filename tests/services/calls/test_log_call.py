"""Logging a call: what each outcome changes at once, what is drafted, what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from assistant.bootstrap import new_id
from assistant.domain.approvals.review import DraftState
from assistant.domain.calls.call_claim import CLAIM_LASTS, CallClaim, CallNotes
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_rhythm import CallRhythm
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.case import Case
from assistant.domain.commitments.plan_standing import PlanStatus
from assistant.domain.errors import NotAllowedError
from assistant.domain.gate import ReasonCode
from assistant.domain.ledger.debtor import Contact
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role, User
from assistant.domain.reminders.intent import Intent
from assistant.services.accounts.open_case import OpenCase
from assistant.services.calls.log_call import LogCall
from tests.services.house_of_tests import ANA, House

PAUL = User("paul", "Paul Dumas", Role.PHONE_AGENT)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def log(house: House) -> LogCall:
    return LogCall(house.unit_of_work, house.clock, new_id, house.draft)


def call(house: House, outcome: CallOutcome, **told: Any) -> CallLog:  # noqa: ANN401 - fields of a log
    began = house.clock.now() - timedelta(minutes=4)
    base = CallLog("", "d2", "", CallSituation.FIRST_CALL, outcome, began, began)
    return replace(base, **told)


def opened(house: House, channel: Channel | None = None) -> Case:
    return OpenCase(house.unit_of_work, house.clock)("d2", PAUL, channel=channel)


def codes(house: House, channel: Channel | None = None) -> set[ReasonCode]:
    return {reason.code for reason in opened(house, channel).verdict.blocking}


def test_a_call_noted_afterwards_keeps_its_end_and_its_promise_is_of_its_day(house: House, log: LogCall) -> None:
    began = house.clock.now() - timedelta(days=2)
    told = call(house, CallOutcome.PROMISE, amount=Decimal("310.00"), on=date(2026, 11, 27), said_by="Ana Roux")

    done = log(replace(told, started_at=began, ended_at=began + timedelta(minutes=3)), PAUL)

    assert done.log.ended_at - done.log.started_at == timedelta(minutes=3)
    with house.unit_of_work() as uow:
        assert uow.ledger.promises("d2")[-1].on == began.date()


def test_a_promise_is_kept_waited_for_traced_and_its_confirmation_awaits_approval(house: House, log: LogCall) -> None:
    done = log(
        call(house, CallOutcome.PROMISE, amount=Decimal("310.00"), on=date(2026, 11, 27), said_by="Ana Roux"), PAUL
    )
    case = opened(house)
    assert [(one.due_on, one.amount) for one in case.promises] == [(date(2026, 11, 27), Decimal("310.00"))]
    assert "Ana Roux" in case.promises[0].quote
    assert ReasonCode.PROMISE_PENDING in codes(house)
    assert [(one.channel, one.invoice_numbers) for one in case.reminders] == [(Channel.PHONE, ("F-200",))]
    assert done.draft is not None
    assert (done.draft.intent, done.draft.state) == (Intent.PROMISE_CONFIRMATION, DraftState.SUBMITTED)
    with house.unit_of_work() as uow:
        assert uow.calls.of("d2") == (done.log,)
        assert done.log.draft_id == done.draft.id
        assert {"log_call", "record_promise", "draft", "submit"} <= {event.action for event in uow.audit.all()}


def test_a_payment_that_left_is_waited_for(house: House, log: LogCall) -> None:
    log(call(house, CallOutcome.PAYMENT_SENT, on=date(2026, 11, 20)), PAUL)
    assert codes(house) == {ReasonCode.PAYMENT_ANNOUNCED}


def test_a_dispute_takes_the_contested_part_out_of_reminders(house: House, log: LogCall) -> None:
    told = call(
        house, CallOutcome.DISPUTE, invoice_number="F-200", note="Deux planches cassées", dispute_reason="quality"
    )
    done = log(replace(told, undisputed=Decimal("200.00")), PAUL)
    assert done.draft is not None
    assert (done.draft.intent, done.draft.state) == (Intent.DISPUTE_NOTED, DraftState.SUBMITTED)
    assert opened(house).net.open_items[0].undisputed == Decimal("200.00")


def test_a_plan_within_the_limits_is_proposed_by_an_agent_and_no_other(house: House, log: LogCall) -> None:
    with pytest.raises(NotAllowedError, match="responsable"):
        log(call(house, CallOutcome.PLAN_ASKED, parts=6, on=date(2026, 12, 7)), PAUL)
    done = log(call(house, CallOutcome.PLAN_ASKED, parts=2, on=date(2026, 12, 7)), PAUL)
    assert [one.status for one in opened(house).plans] == [PlanStatus.PROPOSED]
    assert done.draft is not None
    assert done.draft.intent is Intent.PLAN_PROPOSAL


def test_a_wrong_number_is_dialled_no_more_and_another_one_is(house: House, log: LogCall) -> None:
    log(call(house, CallOutcome.WRONG_NUMBER), PAUL)
    refused = opened(house, Channel.PHONE).verdict.blocking
    assert "n’est pas celui de ce client" in refused[0].sentence
    assert codes(house) == set()  # a letter still reaches them
    with house.unit_of_work() as uow:
        uow.debtors.add_contacts([Contact("c9", "d2", last_name="Roux", phone="06 39 98 00 12")])
        uow.commit()
    case = opened(house, Channel.PHONE)
    assert case.contact is not None
    assert case.contact.id == "c9"
    assert not case.reminders


@pytest.mark.parametrize("outcome", [CallOutcome.INVOICE_NOT_RECEIVED, CallOutcome.WAITING_APPROVAL])
def test_reminders_wait_until_the_next_call(house: House, log: LogCall, outcome: CallOutcome) -> None:
    log(call(house, outcome, next_at=house.clock.now() + timedelta(days=4)), PAUL)
    assert codes(house) == {ReasonCode.PAUSED}
    house.wait(4)
    assert ReasonCode.PAUSED not in codes(house)


@pytest.mark.parametrize("outcome", [CallOutcome.DIFFICULTY, CallOutcome.INSOLVENCY])
def test_what_must_be_looked_into_stops_reminders_for_a_time(house: House, log: LogCall, outcome: CallOutcome) -> None:
    log(call(house, outcome, note="Le gérant l’annonce"), PAUL)
    assert codes(house) == {ReasonCode.PAUSED}
    assert "Le gérant l’annonce" in opened(house).verdict.blocking[0].sentence


@pytest.mark.parametrize("outcome", [CallOutcome.VOICEMAIL, CallOutcome.UNREACHABLE])
def test_nobody_spoken_to_is_no_contact(house: House, log: LogCall, outcome: CallOutcome) -> None:
    done = log(call(house, outcome), PAUL)
    assert (done.draft, opened(house).reminders) == (None, ())


@pytest.mark.parametrize("outcome", [one for one in CallOutcome if one.needs])
def test_what_an_outcome_needs_is_asked_in_a_sentence(house: House, log: LogCall, outcome: CallOutcome) -> None:
    with pytest.raises(NotAllowedError, match="indiquez encore"):
        log(call(house, outcome), PAUL)
    with house.unit_of_work() as uow:
        assert uow.calls.of("d2") == ()


def test_a_call_is_logged_once_and_frees_the_client_and_the_notes(house: House, log: LogCall) -> None:
    now = house.clock.now()
    with house.unit_of_work() as uow:
        uow.calls.claim(CallClaim("d2", "paul", now + CLAIM_LASTS), now)
        uow.calls.keep_notes(CallNotes("d2", "paul", "rappeler", now))
        uow.commit()
    told = call(house, CallOutcome.VOICEMAIL)
    log(told, PAUL)
    with house.unit_of_work() as uow:
        assert uow.calls.claims(now) == {}
        assert uow.calls.notes("d2", "paul") is None
    with pytest.raises(NotAllowedError, match="déjà enregistré"):
        log(told, PAUL)


def test_a_client_in_the_hands_of_another_agent_is_left_to_them(house: House, log: LogCall) -> None:
    now = house.clock.now()
    with house.unit_of_work() as uow:
        uow.calls.claim(CallClaim("d2", "zoe", now + CLAIM_LASTS), now)
        uow.commit()
    with pytest.raises(NotAllowedError, match="autre agent"):
        log(call(house, CallOutcome.VOICEMAIL), PAUL)


def test_a_copy_of_the_invoice_is_drafted_and_a_call_before_notice_is_no_notice(house: House, log: LogCall) -> None:
    told = call(house, CallOutcome.INVOICE_NOT_RECEIVED, next_at=house.clock.now() + timedelta(days=4))
    done = log(replace(told, situation=CallSituation.BEFORE_NOTICE), PAUL)
    assert done.draft is not None
    assert done.draft.intent is Intent.INVOICE_COPY
    assert [reminder.stage.level < 4 for reminder in opened(house).reminders] == [True]


def test_a_confirmation_that_cannot_be_written_never_loses_the_call(house: House, log: LogCall) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(uow.debtors.get("d2"), address="")])
        uow.debtors.add_contacts([replace(ANA, email="")])
        uow.commit()
    told = call(house, CallOutcome.PROMISE, amount=Decimal("310.00"), on=date(2026, 11, 27), said_by="Ana Roux")
    done = log(told, PAUL)
    assert done.why_no_draft
    assert opened(house).promises


def test_a_call_back_in_the_past_or_a_payment_to_come_is_refused(house: House, log: LogCall) -> None:
    with pytest.raises(NotAllowedError, match="à venir"):
        log(call(house, CallOutcome.CALL_BACK, next_at=house.clock.now()), PAUL)
    with pytest.raises(NotAllowedError, match="jour à venir"):
        log(call(house, CallOutcome.PAYMENT_SENT, on=date(2026, 12, 1)), PAUL)


def test_a_call_to_come_a_call_back_in_a_year_and_a_payment_before_the_invoice_are_refused(
    house: House, log: LogCall
) -> None:
    now = house.clock.now()
    soon, late = now + timedelta(days=1), now + timedelta(days=93)
    with pytest.raises(NotAllowedError, match="après maintenant"):
        log(call(house, CallOutcome.CALL_BACK, started_at=soon, next_at=soon + timedelta(days=1)), PAUL)
    for outcome in (CallOutcome.CALL_BACK, CallOutcome.WAITING_APPROVAL):
        with pytest.raises(NotAllowedError, match="trois mois"):
            log(call(house, outcome, next_at=late), PAUL)
    with pytest.raises(NotAllowedError, match="avant la facture"):
        log(call(house, CallOutcome.PAYMENT_SENT, on=date(2015, 12, 10)), PAUL)
    assert codes(house, Channel.PHONE) == set()


def test_a_call_that_the_client_made_is_kept_as_received_and_spends_no_try(house: House, log: LogCall) -> None:
    for minutes in (1, 2, 3, 4, 5):
        house.wait_minutes(minutes)
        log(call(house, CallOutcome.REFUSAL, note="Refuse de payer.", received=True), PAUL)
    with house.unit_of_work() as uow:
        assert all(one.received for one in uow.calls.of("d2"))
        assert uow.audit.all()[-1].details["received"] == "yes"
        assert not CallRhythm().others.limits.spent(uow.calls.of("d2"), house.clock.now())


@pytest.mark.parametrize("outcome", [CallOutcome.VOICEMAIL, CallOutcome.UNREACHABLE, CallOutcome.WRONG_NUMBER])
def test_a_try_that_nobody_answered_is_never_passed_off_as_a_call_received(
    house: House, log: LogCall, outcome: CallOutcome
) -> None:
    with pytest.raises(NotAllowedError, match="Un appel reçu a été pris"):
        log(call(house, outcome, received=True), PAUL)


def test_a_confirmation_is_signed_by_who_called_with_the_house(house: House, log: LogCall) -> None:
    done = log(call(house, CallOutcome.PAYMENT_SENT, on=date(2026, 11, 20)), PAUL)
    assert done.draft is not None
    _, _, signature = done.draft.latest.text.body.rpartition("Paul Dumas")
    assert "Scierie Bellecombe" in signature
    assert "Nora Vidal" not in done.draft.latest.text.body
    assert [finding.rule for finding in done.draft.latest.findings if finding.name == "fictitious-signatory"] == []
