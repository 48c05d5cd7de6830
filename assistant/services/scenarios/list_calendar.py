"""List the calendar: what the coming days hold, from steps simulated to promises that fall due."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from threading import Lock

from assistant.domain.people.permission import Act
from assistant.domain.people.portfolio import Reach
from assistant.domain.people.user import User
from assistant.domain.reminders.agenda import Appointment, AppointmentKind
from assistant.domain.scenarios.simulation import SimulatedAction
from assistant.services.accounts.assemble_case import assemble
from assistant.services.accounts.portions import KnownClient, every_client
from assistant.services.authorise import authorise, reach
from assistant.services.gate.gate_ground import GateGround, ground_of
from assistant.services.gate.letters_on_their_way import letters_on_their_way
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.scenarios.simulate_scenarios import SimulateScenarios
from assistant.services.writing.amount_to_ask import expected_payments

Owned = tuple[str, Appointment]


class KeptAppointments:
    """The last list that was made, for as long as no account, no policy and no day changed; shared by every session."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._state: Hashable = None
        self._owned: tuple[Owned, ...] = ()

    def of(self, state: Hashable, compute: Callable[[], tuple[Owned, ...]]) -> tuple[Owned, ...]:
        """Appointments with the account manager of each; computed where the state is another."""
        with self._lock:
            if state != self._state:
                self._owned, self._state = compute(), state
            return self._owned


@dataclass(frozen=True, slots=True)
class ListCalendar:
    """Steps as the simulation has them, promises pending, instalments of plans; by day, then name."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    simulate: SimulateScenarios
    kept: KeptAppointments = field(default_factory=KeptAppointments)

    def __call__(self, actor: User, days: int = 30, account_manager: str = "") -> tuple[Appointment, ...]:
        """The ``days`` days from today on, for one portfolio or for all that the actor reaches ("")."""
        authorise(actor, Act.READ)
        with self.unit_of_work() as uow:
            letters = frozenset(letters_on_their_way(uow).items())
            state = (self.clock.today(), days, uow.house.policy(), uow.scenarios.policies(), letters)
            stamps = uow.debtors.stamps()
            owned = self.kept.of((state, frozenset(stamps.items())), lambda: tuple(self._all(uow, days)))
            reached = reach(uow, actor, self.clock.today())
        chosen = (told for owner, told in owned if account_manager in {"", owner} and reached.covers(owner))
        return tuple(sorted(chosen, key=lambda a: (a.on, a.kind.value, a.name)))

    def _all(self, uow: UnitOfWork, days: int) -> Iterator[Owned]:
        ground = ground_of(uow, self.clock.today())
        end = ground.as_of + timedelta(days=days - 1)
        owners: dict[str, str] = {}
        for known in every_client(uow, ground.as_of):
            owners[known.debtor.id] = known.debtor.account_manager
            yield from ((known.debtor.account_manager, told) for told in _agreed(known, ground, end))
        for action in self.simulate.inside(uow, Reach(None), days).actions:
            yield owners.get(action.debtor_id, ""), _step(action)


def _agreed(known: KnownClient, ground: GateGround, end: date) -> Iterator[Appointment]:
    """Money that the client announced: promises as they stand, and the instalments to come of running plans."""
    if not (known.record.promises or known.record.plans):
        return
    stands = assemble(known.debtor, known.record, ground)
    for payment in expected_payments(stands.promises, stands.net):
        if payment.received_on <= end:
            yield _money(known, AppointmentKind.PROMISE, payment.received_on, payment.amount)
    for plan in stands.plans:
        for instalment in plan.coming if plan.is_running else ():
            if ground.as_of <= instalment.due_on <= end:
                yield _money(known, AppointmentKind.INSTALMENT, instalment.due_on, instalment.amount)


def _money(known: KnownClient, kind: AppointmentKind, on: date, amount: Decimal) -> Appointment:
    return Appointment(on, kind, known.debtor.id, known.debtor.name, amount)


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
