"""A block that ends by itself ends in the simulation too, and the walk over turning days misses none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest

from assistant.domain.commitments.payment_plan import Instalment, PaymentPlan
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.gate import GateOverride, ReasonCode
from assistant.domain.ledger.account_flag import AccountFlag, FlagKind
from assistant.domain.ledger.debtor import Debtor, Insolvency, InsolvencyKind
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.invoice import CreditNote
from assistant.domain.mail.correspondence import Channel
from assistant.domain.mail.reply import Reply, ReplyKind, ReplyState
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.scenarios.simulation import Simulation
from assistant.services.accounts.assemble_case import ClientRecord
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.services.scenarios.simulate_scenarios import SimulateScenarios
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


@dataclass
class Entangled:
    """Everything that may hold a client back for a time, by chance."""

    work: UnitOfWork
    chance: Random

    def all(self, ids: Sequence[str]) -> None:
        for key in ids:
            for how in self.chance.sample((self.flag, self.hold, self.wait, self.fill, self.note), 2):
                how(key)
            codes = (ReasonCode.PAUSED, ReasonCode.PROMISE_PENDING, ReasonCode.TRIGGER_DELAY)
            code = self.chance.choice(codes)
            self.work.gate.add_override(GateOverride(key, key, code, "essai", "lea", AT, self.day(1, 25)))

    def day(self, low: int, high: int) -> date:
        return day(self.chance.randrange(low, high))

    def flag(self, key: str) -> None:
        kind = self.chance.choice(list(FlagKind))
        until = None if kind is FlagKind.PAYMENT_ANNOUNCED else self.day(-5, 50)
        made = flag(kind, until, yearly=self.chance.random() < 0.5)
        self.work.gate.set_flags([replace(made, id=key, debtor_id=key, from_on=self.day(-9, 20))])

    def hold(self, key: str) -> None:
        self.work.replies.add([decided(ReplyKind.OUT_OF_OFFICE, self.day(-5, 40), key)])
        opened = Insolvency(InsolvencyKind.RECEIVERSHIP, self.day(1, 40))
        self.work.debtors.add([replace(self.work.debtors.get(key), insolvency=opened)])

    def wait(self, key: str) -> None:
        self.work.ledger.add_promises([PromiseToPay(key, key, day(-30), self.day(-30, 40), Decimal(90))])
        agreed = replace(plan(self.day(-9, 30)), id=key, debtor_id=key, invoice_numbers=(f"F-{key}-0",))
        self.work.agreements.add_plans([agreed] if self.chance.random() < 0.5 else [])

    def fill(self, key: str) -> None:
        on = [self.day(-35, 0) for _ in range(7)]
        self.work.correspondence.add_reminders(key, [PastReminder(one, Stage.REMINDER_1, Channel.EMAIL) for one in on])

    def note(self, key: str) -> None:
        self.work.ledger.add_disputes([Dispute(key, key, f"F-{key}-0", day(-20), closed_on=self.day(1, 40))])
        self.work.ledger.add_credit_notes([CreditNote(key, key, key, self.day(1, 40), Decimal(40))])


@pytest.mark.parametrize(("seed", "kept"), [(1, True), (2, False), (3, True)])
def test_the_walk_over_turning_days_is_the_one_that_asks_every_day(tmp_path: Path, seed: int, kept: bool) -> None:  # noqa: FBT001  (a parameter of the test)
    house, book = House(tmp_path), RandomLedger(25, seed)
    with house.unit_of_work() as work:
        work.house.set_policy(replace(work.house.policy(), trigger_delay_days=4, contacts_a_month=3))
        book.write(work)
        Entangled(work, Random(seed)).all(book.ids)  # noqa: S311  (a seed is wanted, not a secret)
        work.commit()
    simulate = SimulateScenarios(house.unit_of_work, house.clock)

    found = simulate(LEA, 60, promises_kept=kept)
    asked_daily = replace(simulate, turning_days=every_day)(LEA, 60, promises_kept=kept)

    assert found.actions == asked_daily.actions
    assert ends_of(found) == ends_of(asked_daily)
    assert any(block.until for block in found.blocked)
