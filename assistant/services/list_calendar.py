"""List the calendar: what the coming days hold, from steps simulated to promises that fall due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.domain.account import open_account
from assistant.domain.agenda import Appointment, AppointmentKind
from assistant.domain.money import total
from assistant.domain.promise import PromiseStatus
from assistant.domain.simulation import SimulatedAction
from assistant.services.portions import ClientRecords, all_records
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.simulate_scenarios import SimulateScenarios


@dataclass(frozen=True, slots=True)
class ListCalendar:
    """Steps as the simulation has them, promises pending, invoices that fall due; by day, then name."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    simulate: SimulateScenarios

    def __call__(self, days: int = 30, account_manager: str = "") -> tuple[Appointment, ...]:
        """The ``days`` days from today on, for one portfolio or for everybody's ("")."""
        today = self.clock.today()
        end = today + timedelta(days=days - 1)
        owners: dict[str, str] = {}
        found: list[Appointment] = []
        with self.unit_of_work() as uow:
            for records in all_records(uow):
                owners[records.debtor.id] = records.debtor.account_manager
                found += _promised(records, today, end)
        found += [_step(action) for action in self.simulate(days).actions]
        chosen = (a for a in found if not account_manager or owners.get(a.debtor_id) == account_manager)
        return tuple(sorted(chosen, key=lambda a: (a.on, a.kind.value, a.name)))


def _promised(records: ClientRecords, today: date, end: date) -> Iterator[Appointment]:
    """Promises that fall due, as long as something is owed and nobody settled them."""
    pending = [p for p in records.promises if p.status is PromiseStatus.PENDING and today <= p.due_on <= end]
    if not pending:
        return
    net = open_account(records.debtor.id, records.movements, today).netted()
    if not net.open_items:
        return
    for promise in pending:
        about = total(item.residual for item in net.open_items if promise.concerns(item.invoice))
        amount = about if promise.amount is None else promise.amount
        yield Appointment(promise.due_on, AppointmentKind.PROMISE, records.debtor.id, records.debtor.name, amount)


def _step(action: SimulatedAction) -> Appointment:
    return Appointment(
        action.on,
        AppointmentKind.STEP,
        action.debtor_id,
        action.name,
        action.amount,
        action.title,
        action.stage,
        action.channel,
    )
