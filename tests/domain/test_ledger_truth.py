"""What is owed, from every kind of movement."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from assistant.domain.dispatch.sending_window import SendingWindow, next_opening, open_day
from assistant.domain.errors import ContradictoryMovementError
from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.account_flag import AccountFlag, FlagKind
from assistant.domain.ledger.contradiction import refuse_contradiction
from assistant.domain.ledger.einvoice import is_stopped
from assistant.domain.ledger.open_account import open_account
from assistant.domain.ledger.settlement import settlements_by_invoice
from assistant.domain.ledger.territory import MAINLAND, territory_of
from assistant.domain.ledger.write_off import WriteOff
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import PastReminder, Stage, level_of
from tests.domain.book_of_tests import TODAY, credit, invoice, payment

PAST, LATER = date(2026, 11, 3), date(2026, 11, 10)
PAID = payment("1000.00", PAST, ("F-1", "1000.00"))


def residuals(moves: Movements, as_of: date = TODAY) -> dict[str, Decimal]:
    return {item.invoice.number: item.residual for item in open_account("d1", moves, as_of).items}


def test_a_returned_payment_pays_until_its_day_and_nothing_from_then_on() -> None:
    moves = Movements((invoice(),), payments=(replace(PAID, returned_on=LATER),))
    assert residuals(moves, date(2026, 11, 9)) == {"F-1": Decimal(0)}
    assert residuals(moves) == {"F-1": Decimal(1000)}
    assert settlements_by_invoice(moves.payments, (), TODAY) == {}
    assert open_account("d1", moves, TODAY).unapplied == 0


@pytest.mark.parametrize(("amount", "left"), [(Decimal(300), 700), (None, 0), (Decimal(5000), 0)])
def test_a_write_off_lowers_what_is_asked(amount: Decimal | None, left: int) -> None:
    moves = Movements((invoice(),), write_offs=(WriteOff("w", "d1", "F-1", PAST, amount),))
    assert residuals(moves) == {"F-1": Decimal(left)}
    assert residuals(moves, date(2026, 11, 2)) == {"F-1": Decimal(1000)}


def test_write_offs_add_up_and_the_whole_stays_the_whole() -> None:
    parts = tuple(WriteOff(f"w{n}", "d1", "F-1", PAST, Decimal(100)) for n in range(2))
    assert residuals(Movements((invoice(),), write_offs=parts)) == {"F-1": Decimal(800)}
    whole = (*parts, WriteOff("w3", "d1", "F-1", PAST), WriteOff("w4", "d1", "F-1", PAST, Decimal(1)))
    assert residuals(Movements((invoice(),), write_offs=whole)) == {"F-1": Decimal(0)}


def test_a_deposit_is_deducted_from_the_invoice_that_takes_it_over() -> None:
    deposit = invoice("AC-1", "300.00", deposit=True, taken_over_by="F-1")
    price = replace(invoice(), issued_on=date(2026, 10, 20))
    moves = Movements((deposit, price), payments=(payment("200.00", date(2026, 10, 5), ("AC-1", "200.00")),))
    assert residuals(moves, date(2026, 10, 19)) == {"AC-1": Decimal(100)}
    assert residuals(moves) == {"AC-1": Decimal(0), "F-1": Decimal(800)}
    (paid,) = [item for item in open_account("d1", moves, TODAY).items if item.invoice.number == "F-1"]
    assert (paid.paid, paid.last_paid_on) == (Decimal(200), date(2026, 10, 5))


def test_a_deposit_follows_the_whole_chain_of_its_invoices() -> None:
    chain = (
        invoice("AC-1", "300.00", deposit=True, taken_over_by="P-1"),
        invoice("P-1", "600.00", deposit=True, taken_over_by="P-2"),
        replace(invoice("P-2"), issued_on=date(2026, 10, 20)),
    )
    moves = Movements(chain, payments=(payment("300.00", date(2026, 10, 5), ("AC-1", "300.00")),))
    assert residuals(moves, date(2026, 10, 19)) == {"AC-1": Decimal(0), "P-1": Decimal(300)}
    assert residuals(moves) == {"AC-1": Decimal(0), "P-1": Decimal(0), "P-2": Decimal(700)}


def test_a_corrected_invoice_is_asked_for_in_its_correction_alone() -> None:
    right = replace(invoice("F-1B", "900.00", corrects="F-1"), issued_on=LATER)
    moves = Movements((invoice(), right), payments=(payment("200.00", PAST, ("F-1", "200.00")),))
    assert residuals(moves, date(2026, 11, 9)) == {"F-1": Decimal(800)}
    assert residuals(moves) == {"F-1": Decimal(0), "F-1B": Decimal(700)}
    assert open_account("d1", moves, TODAY).unapplied == 0


def test_a_correction_changes_nothing_of_an_invoice_that_a_credit_note_cancelled() -> None:
    moves = Movements(
        (invoice(), invoice("F-1B", "900.00", corrects="F-1")),
        (credit("1000.00", PAST, "F-1"),),
        (payment("200.00", PAST, ("F-1", "200.00")),),
    )
    account = open_account("d1", moves, TODAY)
    assert residuals(moves) == {"F-1": Decimal(0), "F-1B": Decimal(900)}
    assert account.balance == Decimal(700)


def test_what_is_set_aside_takes_no_unapplied_money() -> None:
    paused = AccountFlag("x", "d1", FlagKind.PAUSED, PAST, "m", "n", datetime(2026, 11, 3, tzinfo=UTC), "F-1")
    moves = Movements((invoice(), invoice("F-2")), payments=(payment("1000.00", PAST),), flags=(paused,))
    net = open_account("d1", moves, TODAY).netted()
    assert [(item.invoice.number, item.residual) for item in net.items] == [("F-2", Decimal(0))]


def test_corrections_that_turn_in_a_circle_end() -> None:
    aside = AccountFlag("x", "d1", FlagKind.PAUSED, PAST, "m", "n", datetime(2026, 11, 3, tzinfo=UTC), "F-9")
    circle = (invoice("F-1", corrects="F-2"), invoice("F-2", corrects="F-1"), invoice("F-9"))
    net = open_account("d1", Movements(circle, flags=(aside,)), TODAY).netted()
    assert {item.invoice.number for item in net.remindable_items} == {"F-1", "F-2"}


@pytest.mark.parametrize(
    ("day", "stands"),
    [(date(2026, 12, 26), True), (date(2027, 1, 3), True), (date(2027, 1, 4), False), (date(2024, 12, 26), False)],
)
def test_a_yearly_flag_spans_the_new_year(day: date, stands: bool) -> None:  # noqa: FBT001  (a table's column)
    closed = AccountFlag(
        "x", "d1", FlagKind.BLACKOUT, date(2025, 12, 24), "m", "n", datetime(2025, 1, 1, tzinfo=UTC),
        until_on=date(2026, 1, 3), yearly=True,
    )  # fmt: skip
    assert closed.stands(day) is stands
    summer = replace(closed, from_on=date(2025, 8, 1), until_on=date(2025, 8, 25))
    assert summer.stands(date(2026, 8, 10))
    assert not summer.stands(day)


def test_the_level_of_an_invoice_counts_what_was_written_about_it() -> None:
    sent = (
        PastReminder(PAST, Stage.REMINDER_1, Channel.EMAIL, ("F-1", "F-2")),
        PastReminder(LATER, Stage.REMINDER_2, Channel.EMAIL, ("F-1",)),
        PastReminder(LATER, Stage.REMINDER_3, Channel.PHONE, ("F-1",)),
    )
    assert [level_of(number, sent) for number in ("F-1", "F-2", "F-3")] == [2, 1, 0]


@pytest.mark.parametrize(
    ("movement", "words"),
    [
        (replace(PAID, returned_on=date(2026, 11, 1)), "rejeté avant"),
        (invoice(corrects="F-1"), "se remplace elle-même"),
        (WriteOff("w", "d1", "F-1", PAST, Decimal(-1)), "négatif"),
    ],
)
def test_what_contradicts_itself_is_refused(movement: WriteOff, words: str) -> None:
    with pytest.raises(ContradictoryMovementError, match=words):
        refuse_contradiction(movement)


def test_a_platform_stops_a_refused_invoice_and_not_an_unpaid_one() -> None:
    assert is_stopped("Refusée")
    assert not is_stopped("Mise à disposition")
    assert not is_stopped("unpaid")


@pytest.mark.parametrize(
    ("address", "holidays", "zone"),
    [
        ("12 route du Lac, 74000 Annecy", "", "Europe/Paris"),
        ("1 rue des Clercs, 57000 Metz", "57", "Europe/Paris"),
        ("2 place Kléber, 67000 Strasbourg", "6AE", "Europe/Paris"),
        ("Gustavia, 97133 Saint-Barthélemy", "BL", "America/St_Barthelemy"),
        ("Rue du Port, 97110 Pointe-à-Pitre", "971", "America/Guadeloupe"),
        ("10 avenue Foch, 98800 Nouméa", "NC", "Pacific/Noumea"),
        ("", "", "Europe/Paris"),
        ("3 rue Kuhn, F-67000 Strasbourg", "6AE", "Europe/Paris"),
        ("3 rue Kuhn, fr 67000 Strasbourg (France)", "6AE", "Europe/Paris"),
        ("3 rue Kuhn, 67 000 Strasbourg", "6AE", "Europe/Paris"),
        ("3 rue Kuhn, 67\u00a0000-Strasbourg", "6AE", "Europe/Paris"),
        ("3 rue Kuhn, 67OOO Strasbourg", "6AE", "Europe/Paris"),  # two O of a scan
        ("3 rue Kuhn, 67000", "6AE", "Europe/Paris"),
        ("BP 97201, 67070 STRASBOURG CEDEX", "6AE", "Europe/Paris"),
        ("67070 Strasbourg Cedex 2, CS 97201", "6AE", "Europe/Paris"),
        ("97 110 Pointe-à-Pitre, Guadeloupe", "971", "America/Guadeloupe"),
        ("67059 Ludwigshafen, Allemagne", "", "Europe/Paris"),
        ("D-67059 Ludwigshafen", "", "Europe/Paris"),
        ("12 Main Street, Portland, OR 97201, U.S.A.", "", "Europe/Paris"),
        ("57100 Livorno Italie", "", "Europe/Paris"),
        ("rue Neuve 5, B-1000 Bruxelles", "", "Europe/Paris"),
        ("2 boulevard des Moulins, 98000 Monaco", "MC", "Europe/Monaco"),
        ("MC-98013 MONACO CEDEX", "MC", "Europe/Monaco"),
        ("4 cours Napoléon, 20000 Ajaccio", "", "Europe/Paris"),
        ("4 cours Napoléon, 2A000 Ajaccio", "", "Europe/Paris"),
        ("Tél. 03 88 67 000 00, 75001 Paris", "", "Europe/Paris"),
    ],
)
def test_the_postcode_tells_the_territory(address: str, holidays: str, zone: str) -> None:
    found = territory_of(address)
    assert (found.holidays, found.zone) == (holidays, zone)
    assert territory_of("sans code") is MAINLAND


def test_a_window_that_never_opens_is_told() -> None:
    start = datetime(2026, 11, 21, 9, tzinfo=UTC)
    assert next_opening((SendingWindow(()),), start, lambda _: False) is None
    assert next_opening((SendingWindow(),), start, lambda _: True) is None
    assert open_day(TODAY, (SendingWindow(()),), lambda _: False, rather_before=True) == TODAY
    assert open_day(TODAY, (SendingWindow(),), lambda _: False, rather_before=False) == date(2026, 11, 23)
