"""Advice on stage, channel and firmness."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.gate import Reason, ReasonCode, Verdict
from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.debtor import Debtor, DebtorKind
from assistant.domain.ledger.open_account import open_account
from assistant.domain.ledger.payer import PayerCard, payer_card
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.advice import Advice, advise, firmness_reason
from assistant.domain.reminders.dunning import PastReminder, Stage, next_stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.reminders.worklist import WorklistRow
from tests.domain.book_of_tests import DEBTOR, TODAY, invoice, payment

NO_HABIT = PayerCard(0, None, None, 0, 0)
GOOD = PayerCard(8, 0.5, 0.9, 0, 0)
LATE = PayerCard(8, 31.0, 0.1, 0, 0)
SOMETIMES = PayerCard(8, 6.0, 0.4, 0, 0)


def sent(day: int, stage: Stage, channel: Channel = Channel.EMAIL, about: tuple[str, ...] = ("F-1",)) -> PastReminder:
    return PastReminder(date(2026, 11, day), stage, channel, about)


def advice(
    moves: Movements | None = None,
    reminders: tuple[PastReminder, ...] = (),
    promises: tuple[PromiseToPay, ...] = (),
    payer: PayerCard = NO_HABIT,
    debtor: Debtor = DEBTOR,
) -> Advice:
    net = open_account("d1", moves or Movements((invoice(),)), TODAY).netted()
    return advise(debtor, net, reminders, promises, payer, debtor.reminder_contact())


def test_the_next_stage_follows_the_highest_sent() -> None:
    assert advice().stage is Stage.REMINDER_1
    assert advice(reminders=(sent(5, Stage.REMINDER_1),)).stage is Stage.REMINDER_2
    assert advice(reminders=(sent(5, Stage.REMINDER_3),)).stage is Stage.FORMAL_NOTICE


@pytest.mark.parametrize(
    ("stage", "payer", "kind", "said"),
    [
        (Stage.REMINDER_1, NO_HABIT, DebtorKind.BUSINESS, "celui de l’étape «\u202frelance 1\u202f»"),
        (Stage.REMINDER_2, LATE, DebtorKind.BUSINESS, "plus ferme d’un cran (payeur tardif)"),
        (Stage.REMINDER_2, GOOD, DebtorKind.BUSINESS, "plus doux d’un cran (payeur régulier)"),
        (Stage.REMINDER_2, NO_HABIT, DebtorKind.CONSUMER, "plus doux d’un cran (particulier)"),
        (Stage.REMINDER_2, NO_HABIT, DebtorKind.UNKNOWN, "plus doux d’un cran (qualité inconnue)"),
        (Stage.REMINDER_2, LATE, DebtorKind.CONSUMER, "celui de l’étape «\u202frelance 2\u202f»"),
        (Stage.FORMAL_NOTICE, LATE, DebtorKind.BUSINESS, "celui de l’étape «\u202fmise en demeure\u202f»"),
    ],
)
def test_why_a_tone_is_proposed_is_its_step_and_what_moves_it(
    stage: Stage, payer: PayerCard, kind: DebtorKind, said: str
) -> None:
    assert firmness_reason(stage, payer, None, replace(DEBTOR, kind=kind)).endswith(said)


def test_a_broken_promise_is_why_a_tone_is_firmer() -> None:
    promise = PromiseToPay("p", "d1", date(2026, 11, 2), date(2026, 11, 9))
    said = firmness_reason(Stage.REMINDER_2, NO_HABIT, promise, replace(DEBTOR, kind=DebtorKind.BUSINESS))
    assert said.endswith("plus ferme d’un cran (promesse non tenue)")


def test_a_phone_call_does_not_raise_the_level() -> None:
    assert advice(reminders=(sent(5, Stage.REMINDER_2, Channel.PHONE),)).stage is Stage.REMINDER_1


def test_a_reminder_about_a_settled_invoice_does_not_count() -> None:
    assert advice(reminders=(sent(5, Stage.REMINDER_3, about=("F-0",)),)).stage is Stage.REMINDER_1


def test_before_the_due_date_it_is_a_courtesy() -> None:
    soon = advice(Movements((invoice(due=date(2026, 12, 1)),)))
    assert (soon.stage, soon.why) == (Stage.PRE_DUE, "échéance à venir")
    assert next_stage((), past_due=False) is Stage.PRE_DUE


def test_the_channel_is_email_where_there_is_one_else_a_letter() -> None:
    assert advice().channel is Channel.EMAIL
    assert advice(debtor=replace(DEBTOR, contacts=())).channel is Channel.LETTER
    assert advice(reminders=(sent(5, Stage.REMINDER_3),)).channel is Channel.REGISTERED_LETTER


@pytest.mark.parametrize(
    ("payer", "kind", "firmness"),
    [
        (NO_HABIT, DebtorKind.BUSINESS, 1),
        (GOOD, DebtorKind.BUSINESS, 0),
        (LATE, DebtorKind.BUSINESS, 2),
        (NO_HABIT, DebtorKind.CONSUMER, 0),
        (LATE, DebtorKind.CONSUMER, 1),
    ],
)
def test_firmness_follows_the_habit_and_spares_the_consumer(payer: PayerCard, kind: DebtorKind, firmness: int) -> None:
    assert advice(payer=payer, debtor=replace(DEBTOR, kind=kind)).firmness == firmness


def test_a_broken_promise_is_the_reason_and_hardens_the_tone() -> None:
    broken = PromiseToPay("p", "d1", date(2026, 11, 2), date(2026, 11, 14), status=PromiseStatus.BROKEN)
    found = advice(promises=(broken,))
    assert (found.why, found.firmness, found.broken_promise) == ("promesse non tenue au 14/11", 2, broken)
    assert (found.intent, advice().intent) == (Intent.BROKEN_PROMISE, Intent.REMINDER)


@pytest.mark.parametrize(
    ("moves", "reminders", "payer", "why"),
    [
        (None, (), GOOD, "payeur régulier, oubli probable"),
        (None, (), LATE, "payeur tardif, première relance"),
        (None, (), SOMETIMES, "payeur parfois en retard, première relance"),
        (None, (), NO_HABIT, "première relance"),
        (None, (sent(5, Stage.REMINDER_1),), GOOD, "relancé le 05/11, sans règlement"),
        (None, tuple(sent(d, Stage.REMINDER_1) for d in (1, 3, 5)), GOOD, "3 relances sans règlement"),
        (Movements(), (), GOOD, "rien à relancer"),
        (
            Movements((invoice(),), payments=(payment("1.00", date(2026, 11, 3), ("F-1", "1.00")),)),
            (),
            GOOD,
            "paiement partiel, reste un solde",
        ),
    ],
)
def test_the_reason_fits_on_one_line(
    moves: Movements | None, reminders: tuple[PastReminder, ...], payer: PayerCard, why: str
) -> None:
    assert advice(moves, reminders, payer=payer).why == why


def test_the_payer_card_weighs_delays_by_amount() -> None:
    invoices = (invoice("F-1", "140.00", date(2026, 10, 1)), invoice("F-2", "85.00", date(2026, 10, 1)))
    paid = (
        payment("140.00", date(2026, 10, 8), ("F-1", "140.00"), key="a"),
        payment("85.00", date(2026, 11, 25), ("F-2", "85.00"), key="b"),
    )
    moves = Movements(invoices, payments=paid)
    items = open_account("d1", moves, date(2026, 12, 1)).items
    promise = PromiseToPay("p", "d1", date(2026, 10, 1), date(2026, 10, 8), status=PromiseStatus.KEPT)
    card = payer_card(moves, items, (promise,))
    assert round(card.average_days_late or 0, 2) == 25.13
    assert (card.settled, card.on_time_share, card.promises_kept, card.promises_due) == (2, 0.0, 1, 1)
    assert card.habit == ""
    assert payer_card(Movements(), (), ()).average_days_late is None


def test_priority_grows_with_age_and_a_broken_promise() -> None:
    plain = WorklistRow("d1", "Morin", "", Decimal(100), 0, advice(), Verdict())
    older = replace(plain, days_past_due=30)
    broken = PromiseToPay("p", "d1", date(2026, 11, 2), date(2026, 11, 14), status=PromiseStatus.BROKEN)
    worse = replace(older, advice=advice(promises=(broken,)))
    assert [row.priority for row in (plain, older, worse)] == [Decimal(100), Decimal(200), Decimal(300)]


def test_an_old_broken_promise_about_what_is_settled_is_not_held_against_anybody() -> None:
    broken = PromiseToPay("p", "d1", date(2026, 9, 2), date(2026, 9, 14), status=PromiseStatus.BROKEN)
    assert advice(promises=(broken,)).broken_promise is None
    other = replace(broken, on=date(2026, 11, 2), due_on=date(2026, 11, 14), invoice_numbers=("F-0",))
    assert advice(promises=(other,)).broken_promise is None


def test_a_promise_kept_since_wipes_out_one_that_was_not() -> None:
    broken = PromiseToPay("p", "d1", date(2026, 11, 2), date(2026, 11, 10), status=PromiseStatus.BROKEN)
    kept = replace(broken, id="q", due_on=date(2026, 11, 18), status=PromiseStatus.KEPT)
    assert advice(promises=(broken, kept)).broken_promise is None


def test_a_client_reminded_lately_is_not_ready_today() -> None:
    row = WorklistRow("d1", "Morin", "", Decimal(100), 0, advice(), Verdict())
    waits = Verdict((Reason(ReasonCode.TOO_RECENT, "Déjà relancé hier.", blocks=False),))
    assert row.ready
    assert not replace(row, verdict=waits).ready
    assert waits.green
