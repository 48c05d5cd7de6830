"""The gate: who may not be reminded, and why."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.gate import Candidate, ReasonCode, Verdict, pass_gate
from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.debtor import Debtor, Insolvency, InsolvencyKind
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.open_account import open_account
from assistant.domain.mail.correspondence import Channel
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.dunning import PastReminder, Stage
from tests.domain.book_of_tests import CONTACT, DEBTOR, TODAY, credit, invoice, payment

PAST = date(2026, 11, 3)


def ask(
    moves: Movements,
    debtor: Debtor = DEBTOR,
    promises: tuple[PromiseToPay, ...] = (),
    reminders: tuple[PastReminder, ...] = (),
    channel: Channel | None = None,
) -> Verdict:
    account = open_account("d1", moves, TODAY)
    had_credit = account.unapplied > 0 or account.free_credit > 0
    candidate = Candidate(
        debtor, account.netted(), promises, reminders, HousePolicy(), debtor.reminder_contact(), had_credit
    )
    return pass_gate(candidate, TODAY, channel)


def codes(verdict: Verdict) -> list[ReasonCode]:
    return [reason.code for reason in verdict.reasons]


def test_a_late_invoice_is_green() -> None:
    assert ask(Movements((invoice(),))).green


def test_an_invoice_not_due_is_green_for_a_courtesy_word() -> None:
    assert ask(Movements((invoice(due=date(2026, 12, 1)),))).green


@pytest.mark.parametrize(
    ("moves", "code"),
    [
        (Movements(), ReasonCode.NOTHING_DUE),
        (Movements((invoice(),), payments=(payment("1000.00", PAST, ("F-1", "1000.00")),)), ReasonCode.NOTHING_DUE),
        (Movements((invoice(),), payments=(payment("1000.00", PAST),)), ReasonCode.COVERED),
        (Movements((invoice(),), (credit("1000.00", PAST),)), ReasonCode.COVERED),
        (Movements((invoice(amount="3.00"),)), ReasonCode.UNDER_TOLERANCE),
        (Movements((invoice(),), disputes=(Dispute("x", "d1", "F-1", PAST),)), ReasonCode.DISPUTED),
        (
            Movements((invoice(due=date(2026, 12, 1)),), disputes=(Dispute("x", "d1", "F-1", PAST),)),
            ReasonCode.DISPUTED,
        ),
    ],
)
def test_what_may_not_be_chased_is_blocked(moves: Movements, code: ReasonCode) -> None:
    verdict = ask(moves)
    assert codes(verdict) == [code]
    assert not verdict.green


def test_a_pending_promise_blocks_until_its_day() -> None:
    promise = PromiseToPay("p", "d1", PAST, date(2026, 11, 28), Decimal("1000.00"))
    assert codes(ask(Movements((invoice(),)), promises=(promise,))) == [ReasonCode.PROMISE_PENDING]
    broken = replace(promise, status=PromiseStatus.BROKEN)
    assert ask(Movements((invoice(),)), promises=(broken,)).green


def test_insolvency_blocks_from_its_opening() -> None:
    opened = replace(DEBTOR, insolvency=Insolvency(InsolvencyKind.RECEIVERSHIP, PAST, "Me Lange"))
    assert codes(ask(Movements((invoice(),)), opened)) == [ReasonCode.INSOLVENCY]
    later = replace(DEBTOR, insolvency=Insolvency(InsolvencyKind.RECEIVERSHIP, date(2026, 12, 1)))
    assert ask(Movements((invoice(),)), later).green


@pytest.mark.parametrize("channel", [None, *Channel])
def test_no_address_blocks_the_channel_that_needs_it(channel: Channel | None) -> None:
    bare = replace(DEBTOR, address="", contacts=())
    verdict = ask(Movements((invoice(),)), bare, channel=channel)
    assert codes(verdict) == [ReasonCode.NO_ADDRESS]
    reachable = replace(DEBTOR, contacts=(replace(CONTACT, phone="06 39 98 00 00"),))
    assert ask(Movements((invoice(),)), reachable, channel=channel).green


def test_a_recent_reminder_counsels_to_wait_and_does_not_block() -> None:
    recent = PastReminder(date(2026, 11, 18), Stage.REMINDER_1, Channel.EMAIL)
    verdict = ask(Movements((invoice(),)), reminders=(recent,))
    assert codes(verdict) == [ReasonCode.TOO_RECENT]
    assert verdict.green
