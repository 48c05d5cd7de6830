"""A block that ends by itself ends in the simulation too, and the walk over turning days misses none."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from assistant.domain.account_flag import AccountFlag, FlagKind
from assistant.domain.correspondence import Channel
from assistant.domain.debtor import Debtor, Insolvency, InsolvencyKind
from assistant.domain.dispute import Dispute
from assistant.domain.dunning import PastReminder, Stage
from assistant.domain.gate import GateOverride, ReasonCode
from assistant.domain.invoice import CreditNote
from assistant.domain.payment_plan import Instalment, PaymentPlan
from assistant.domain.policy import HousePolicy
from assistant.domain.promise import PromiseToPay
from assistant.domain.reply import Reply, ReplyKind, ReplyState
from assistant.domain.simulation import Simulation
from assistant.services.assemble_case import ClientRecord
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.services.simulate_scenarios import SimulateScenarios
from tests.services.house_of_tests import LEA, House
from tests.storage.random_ledger import RandomLedger

TODAY = date(2026, 11, 23)  # a Monday
AT = datetime(2026, 11, 20, 9, tzinfo=UTC)


def day(rank: int) -> date:
    return TODAY + timedelta(days=rank)


def flag(kind: FlagKind, until: date | None, *, yearly: bool = False) -> AccountFlag:
    return AccountFlag("w", "d1", kind, day(-3), "essai", "lea", AT, until_on=until, yearly=yearly)


def decided(kind: ReplyKind, until: date, debtor_id: str = "d1") -> Reply:
    state = ReplyState.DECIDED
    return Reply(f"m-{debtor_id}", debtor_id, AT, state, freezes=False, kinds=(kind,), hold_until=until)


def plan(until: date) -> PaymentPlan:
    parts = (Instalment(until, Decimal("600.00")), Instalment(until + timedelta(days=60), Decimal("600.00")))
    return PaymentPlan("pl", "d1", day(-9), ("F-118",), parts, accepted_on=day(-8))


def of_d1(found: Simulation) -> tuple[list[date], list[date | None]]:
    """The days of what d1 would get, and the ends of what held d1 back."""
    return [a.on for a in found.actions if a.debtor_id == "d1"], [b.until for b in found.blocked if b.debtor_id == "d1"]


def simulated(house: House, *, kept: bool = True) -> Simulation:
    return SimulateScenarios(house.unit_of_work, house.clock)(LEA, 60, promises_kept=kept)


def hold(work: UnitOfWork, how: str) -> None:
    """Something that holds d1 back up to and with Tuesday, day 8."""
    if how == "paused":
        work.gate.set_flags([flag(FlagKind.PAUSED, day(8))])
    elif how == "closed every year":
        work.gate.set_flags([flag(FlagKind.BLACKOUT, day(8), yearly=True)])
    elif how == "payment announced":
        work.gate.set_flags([replace(flag(FlagKind.PAYMENT_ANNOUNCED, None), from_on=day(1))])
    elif how == "absent":
        work.replies.add([decided(ReplyKind.OUT_OF_OFFICE, day(9))])
    elif how == "promise":
        work.ledger.add_promises([PromiseToPay("p", "d1", day(-4), day(4), Decimal("900.00"))])
    elif how == "instalment":
        work.agreements.add_plans([plan(day(4))])
    else:
        mails = [PastReminder(day(rank), Stage.REMINDER_1, Channel.SMS, ("F-118",)) for rank in (-22, -21, -20)]
        mails += [replace(mails[0], on=day(rank), stage=Stage.REMINDER_2) for rank in (-15, -14, -13)]
        work.correspondence.add_reminders("d1", mails)


@pytest.mark.parametrize("how", ["paused", "closed every year", "absent", "promise", "contact budget"])
def test_a_client_is_asked_again_the_day_after_the_block(tmp_path: Path, how: str) -> None:
    house = House(tmp_path)
    with house.unit_of_work() as work:
        hold(work, how)
        work.commit()

    asked, ends = of_d1(simulated(house, kept=False))

    ended = {"contact budget": day(8), "promise": day(9)}.get(how, day(9))
    assert (ends[0], asked[0]) == (ended, ended)


def ends_of(found: Simulation) -> list[tuple[str, str, date]]:
    """A block that no step meets before the Monday is told from the Monday on: the first day is not compared."""
    return sorted((block.debtor_id, " ".join(block.codes), block.until or date.max) for block in found.blocked)


def every_day(
    _debtor: Debtor,
    _record: ClientRecord,
    _promises: object,
    _policy: HousePolicy,
    start: date,
    end: date,
) -> frozenset[date]:
    return frozenset(start + timedelta(days=rank) for rank in range(1, (end - start).days + 1))


def entangle(work: UnitOfWork, book: RandomLedger) -> None:
    """Everything that may hold a client back for a time, by chance."""
    chance = Random(book.seed)  # noqa: S311  (a seed is wanted, not a secret)

    def some(low: int, high: int) -> date:
        return day(chance.randrange(low, high))

    for key in book.ids:
        kind = chance.choice(list(FlagKind))
        until = None if kind is FlagKind.PAYMENT_ANNOUNCED else some(-5, 50)
        marks = {
            0: lambda: work.gate.set_flags(
                [
                    replace(
                        flag(kind, until, yearly=bool(chance.randrange(2))), id=key, debtor_id=key, from_on=some(-9, 20)
                    )
                ]
            ),
            1: lambda: work.replies.add([decided(ReplyKind.OUT_OF_OFFICE, some(-5, 40), key)]),
            2: lambda: work.ledger.add_promises([PromiseToPay(key, key, day(-30), some(-30, 40), Decimal(90))]),
            3: lambda: work.agreements.add_plans(
                [replace(plan(some(-9, 30)), id=key, debtor_id=key, invoice_numbers=(f"F-{key}-0",))]
            ),
            4: lambda: work.correspondence.add_reminders(
                key, [PastReminder(some(-35, 0), Stage.REMINDER_1, Channel.EMAIL) for _ in range(7)]
            ),
            5: lambda: work.debtors.add(
                [replace(work.debtors.get(key), insolvency=Insolvency(InsolvencyKind.RECEIVERSHIP, some(1, 40)))]
            ),
            6: lambda: work.ledger.add_disputes(
                [Dispute(key, key, f"F-{key}-{n}", day(-20), closed_on=some(1, 40)) for n in (0,)]
            ),
            7: lambda: work.ledger.add_credit_notes([CreditNote(key, key, key, some(1, 40), Decimal(40))]),
        }
        for how in chance.sample(sorted(marks), 2):
            marks[how]()
        code = chance.choice((ReasonCode.PAUSED, ReasonCode.PROMISE_PENDING, ReasonCode.TRIGGER_DELAY))
        work.gate.add_override(GateOverride(key, key, code, "essai", "lea", AT, some(1, 25)))


@pytest.mark.parametrize(("seed", "kept"), [(1, True), (2, False), (3, True)])
def test_the_walk_over_turning_days_is_the_one_that_asks_every_day(tmp_path: Path, seed: int, kept: bool) -> None:  # noqa: FBT001  (a parameter of the test)
    house, book = House(tmp_path), RandomLedger(25, seed)
    with house.unit_of_work() as work:
        work.house.set_policy(replace(work.house.policy(), trigger_delay_days=4, contacts_a_month=3))
        book.write(work)
        entangle(work, book)
        work.commit()
    simulate = SimulateScenarios(house.unit_of_work, house.clock)

    found = simulate(LEA, 60, promises_kept=kept)
    asked_daily = replace(simulate, turning_days=every_day)(LEA, 60, promises_kept=kept)

    assert found.actions == asked_daily.actions
    assert ends_of(found) == ends_of(asked_daily)
    assert any(block.until for block in found.blocked)
