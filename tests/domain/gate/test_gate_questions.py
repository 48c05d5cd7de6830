"""The gate's questions one by one: each has its reason, its line and who may set it aside."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from assistant.domain.approvals.review import DraftState
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.gate import GateMoment, GateOverride, Overrider, ReasonCode
from assistant.domain.gate.candidate import KnownDraft
from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.account_flag import AccountFlag, FlagKind
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.ledger.invoice import Invoice
from assistant.domain.ledger.open_account import open_account
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.dunning import PastReminder, Stage
from tests.domain.book_of_tests import CONTACT, DEBTOR, TODAY, credit, invoice, payment
from tests.domain.gate_candidates import ask, said

NOW = datetime(2026, 11, 21, 9, tzinfo=UTC)
SENDING, APPROVAL = GateMoment.SENDING, GateMoment.APPROVAL


def reminder(days_ago: int, channel: Channel = Channel.EMAIL, draft_id: str = "") -> PastReminder:
    return PastReminder(TODAY - timedelta(days=days_ago), Stage.REMINDER_1, channel, ("F-1",), draft_id)


def flag(kind: FlagKind, **more: object) -> AccountFlag:
    return AccountFlag("x", "d1", kind, date(2026, 11, 1), "Motif", "nora", NOW, **more)  # type: ignore[arg-type]  # named fields


@pytest.mark.parametrize("kind", list(FlagKind))
def test_each_flag_on_the_client_blocks_under_its_own_code(kind: FlagKind) -> None:
    assert said(ask(flags=[flag(kind)])) == [(kind.value, True)]


def test_the_weightiest_of_several_flags_is_told() -> None:
    both = [flag(FlagKind.PAUSED), flag(FlagKind.EXCLUDED)]
    assert said(ask(flags=both)) == [("excluded", True)]


@pytest.mark.parametrize("number", ["", "F-1"])
@pytest.mark.parametrize("until", [None, date(2026, 12, 24)])
def test_a_flag_tells_its_last_day_and_why(number: str, until: date | None) -> None:
    paused = flag(FlagKind.PAUSED, invoice_number=number, until_on=until)
    (reason,) = ask(Movements((invoice(),), flags=(paused,)), flags=[paused]).reasons
    assert ("24/12/2026" in reason.sentence) is (until is not None)
    assert "(Motif)" in reason.sentence


def test_a_payment_announced_is_waited_for_until_a_day_and_was_not_made_until_it() -> None:
    announced = replace(flag(FlagKind.PAYMENT_ANNOUNCED, until_on=date(2026, 11, 27)), reason="")
    assert (
        ask(flags=[announced])
        .reasons[0]
        .sentence.startswith("Ce client dit avoir déjà payé, relances suspendues jusqu’au 27/11/2026\u202f: ")
    )


@pytest.mark.parametrize("number", ["", "F-1"])
def test_the_full_stop_of_a_quoted_detail_stays_out_of_the_sentence(number: str) -> None:
    paused = replace(flag(FlagKind.PAUSED, invoice_number=number), reason="Bon à payer chez le directeur.")
    (reason,) = ask(Movements((invoice(),), flags=(paused,)), flags=[paused]).reasons
    assert "(Bon à payer chez le directeur)\u202f: levez" in reason.sentence


def test_a_flag_without_reason_has_no_brackets() -> None:
    bare = replace(flag(FlagKind.PAUSED), reason="")
    assert "(" not in ask(flags=[bare]).reasons[0].sentence
    on_invoice = replace(bare, invoice_number="F-1")
    assert "(" not in ask(Movements((invoice(),), flags=(on_invoice,))).reasons[0].sentence


@pytest.mark.parametrize(
    ("sold", "code"),
    [
        (invoice(factor="Affacturage Alpin"), "factored"),
        (invoice(einvoice_status="Refusée"), "einvoice_stopped"),
    ],
)
def test_what_is_not_ours_to_ask_for_is_told(sold: Invoice, code: str) -> None:
    assert said(ask(Movements((sold,)))) == [(code, True)]


def test_a_sold_invoice_hides_no_other() -> None:
    both = Movements((invoice(factor="Affacturage Alpin"), invoice("F-2")))
    assert ask(both).green


def test_a_young_invoice_waits_beside_one_that_is_not_due() -> None:
    moves = Movements((invoice(), invoice("F-2", due=date(2026, 12, 20))))
    net = open_account("d1", moves, TODAY).netted(30)
    assert said(ask(moves, account=net, policy=HousePolicy(trigger_delay_days=30))) == [("trigger_delay", True)]


def test_credit_left_beside_a_debt_is_told_and_waits_for_nobody() -> None:
    verdict = ask(Movements((invoice(),), (credit("100.00", date(2026, 11, 3)),)))
    assert said(verdict) == [("credit_to_net", False)]
    assert verdict.ready


@pytest.mark.parametrize(
    ("age", "stage", "blocked"),
    [
        (None, Stage.REMINDER_1, False),
        (2, Stage.REMINDER_1, False),
        (3, Stage.REMINDER_1, True),
        (3, None, True),
        (1, Stage.FORMAL_NOTICE, False),
        (2, Stage.FORMAL_NOTICE, True),
    ],
)
def test_bank_data_may_be_so_old(age: int | None, stage: Stage | None, blocked: bool) -> None:  # noqa: FBT001  (a table's column)
    found = ask(bank_data_age=age, stage=stage)
    assert (("stale_bank_data", True) in said(found)) is blocked


def test_contacts_are_counted_on_all_channels_in_7_and_in_30_days() -> None:
    spread = [reminder(8, Channel.PHONE), reminder(12), reminder(16), reminder(20), reminder(25), reminder(29)]
    assert said(ask(reminders=spread)) == [("contact_budget", True)]
    assert ask(reminders=spread[1:]).green
    week = [reminder(1, Channel.SMS), reminder(3, Channel.PHONE), reminder(6)]
    assert ("contact_budget", True) in said(ask(reminders=week))


def test_a_recent_contact_counsels_before_and_blocks_at_the_sending() -> None:
    assert said(ask(reminders=[reminder(2)])) == [("too_recent", False)]
    assert said(ask(reminders=[reminder(2)], moment=SENDING)) == [("too_recent", True)]
    assert ask(reminders=[reminder(2, draft_id="w")], moment=SENDING, draft_id="w").green


@pytest.mark.parametrize(
    ("kind", "barred", "override"),
    [(DebtorKind.CONSUMER, True, Overrider.NOBODY), (DebtorKind.BUSINESS, False, Overrider.TEAM_LEAD)],
)
def test_what_is_time_barred_is_not_asked_for(kind: DebtorKind, barred: bool, override: Overrider) -> None:  # noqa: FBT001  (a table's column)
    years = 3 if barred else 6
    old = Movements((invoice(due=date(2026 - years, 5, 4)),))
    (reason,) = ask(old, debtor=replace(DEBTOR, kind=kind)).reasons
    assert (reason.code, reason.override) == (ReasonCode.TIME_BARRED, override)


def test_a_promise_or_a_part_payment_begins_the_limitation_anew() -> None:
    consumer = replace(DEBTOR, kind=DebtorKind.CONSUMER)
    old = Movements((invoice(due=date(2023, 5, 4)),))
    promised = PromiseToPay("p", "d1", date(2025, 6, 1), date(2025, 6, 9), Decimal("10.00"))
    broken = replace(promised, status=type(promised.status).BROKEN)
    assert ask(old, debtor=consumer, promises=(broken,)).green
    part = replace(old, payments=(payment("10.00", date(2025, 7, 1), ("F-1", "10.00")),))
    assert ask(part, debtor=consumer).green


def test_the_very_same_text_does_not_leave_twice() -> None:
    sent = KnownDraft("a", DraftState.SENT, "Bonjour")
    own = KnownDraft("b", DraftState.APPROVED, "Bonjour")
    assert said(ask(drafts=[sent, own], draft_id="b", moment=SENDING)) == [("already_sent", True)]
    other = replace(own, words="Bonsoir")
    assert ask(drafts=[sent, other], draft_id="b", moment=SENDING).green
    assert ask(drafts=[sent, own], draft_id="b").green
    assert ask(drafts=[sent], moment=SENDING).green


def test_two_letters_to_one_client_are_not_approved_at_once() -> None:
    waiting, own = KnownDraft("a", DraftState.APPROVED, "x"), KnownDraft("b", DraftState.DRAFTED, "y")
    assert said(ask(drafts=[waiting, own], draft_id="b", moment=APPROVAL)) == [("another_draft", True)]
    assert ask(drafts=[waiting, own], draft_id="a", moment=APPROVAL).green
    assert ask(drafts=[waiting, own], draft_id="b", moment=SENDING).green


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (DraftState.SUBMITTED, "attend sa validation"),
        (DraftState.APPROVED, "attend de partir"),
        (DraftState.SENDING, "en cours d’envoi"),
    ],
)
def test_before_another_is_begun_a_letter_on_its_way_counsels_to_wait(state: DraftState, told: str) -> None:
    verdict = ask(drafts=[KnownDraft("a", DraftState.DRAFTED, "x"), KnownDraft("b", state, "y")])
    assert (verdict.green, verdict.ready) == (True, False)
    assert told in verdict.waiting[0].sentence
    assert ask(drafts=[KnownDraft("b", state, "y")], draft_id="b").ready
    assert ask(drafts=[KnownDraft("a", DraftState.DRAFTED, "x"), KnownDraft("b", DraftState.SENT, "y")]).ready


@pytest.mark.parametrize(("seen", "told"), [(None, "jamais"), (date(2026, 1, 5), "05/01/2026"), (TODAY, "")])
def test_a_formal_notice_counsels_a_look_at_the_bodacc(seen: date | None, told: str) -> None:
    verdict = ask(debtor=replace(DEBTOR, bodacc_checked_on=seen), stage=Stage.FORMAL_NOTICE)
    assert verdict.ready
    assert bool(verdict.reasons) is bool(told)
    assert all(told in reason.sentence for reason in verdict.reasons)
    person = replace(DEBTOR, kind=DebtorKind.CONSUMER)
    assert not ask(debtor=person, stage=Stage.FORMAL_NOTICE).reasons


def test_an_address_that_bounced_has_its_own_reason() -> None:
    contact = replace(CONTACT, bounced_on=date(2026, 11, 9))
    assert said(ask(contact=contact, channel=Channel.EMAIL)) == [("bounced", True)]


def test_an_override_sets_one_reason_aside_until_its_day_for_its_draft() -> None:
    given = GateOverride("o", "d1", ReasonCode.TOO_RECENT, "Accord du client", "nora", NOW, TODAY, "b")
    recent = [reminder(2)]
    verdict = ask(reminders=recent, moment=SENDING, draft_id="b", overrides=[given])
    assert verdict.green
    assert verdict.reasons[0].overridden_by == "nora"
    assert not ask(reminders=recent, moment=SENDING, draft_id="c", overrides=[given]).green
    late = replace(given, until=TODAY - timedelta(days=1))
    assert not ask(reminders=recent, moment=SENDING, draft_id="b", overrides=[late]).green


@pytest.mark.parametrize(
    ("who", "manager", "lead"),
    [(Overrider.NOBODY, False, False), (Overrider.ACCOUNT_MANAGER, True, True), (Overrider.TEAM_LEAD, False, True)],
)
def test_who_may_set_a_reason_aside(who: Overrider, manager: bool, lead: bool) -> None:  # noqa: FBT001  (a table's columns)
    assert who.allows(Role.ACCOUNT_MANAGER) is manager
    assert who.allows(Role.TEAM_LEAD) is lead
    assert not who.allows(Role.PHONE_AGENT)


def test_hours_bind_the_leaving_alone() -> None:
    later = NOW + timedelta(hours=3)
    verdict = ask(opens_at=later)
    assert verdict.green
    assert verdict.ready
    assert verdict.not_before == later
