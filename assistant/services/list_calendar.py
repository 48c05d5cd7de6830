"""List the calendar: what the coming days hold, from steps simulated to promises that fall due."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from threading import Lock

from assistant.domain.account import open_account
from assistant.domain.agenda import Appointment, AppointmentKind
from assistant.domain.money import total
from assistant.domain.permission import Act
from assistant.domain.portfolio import Reach
from assistant.domain.promise import PromiseStatus
from assistant.domain.simulation import SimulatedAction
from assistant.domain.user import User
from assistant.services.authorise import authorise, reach
from assistant.services.portions import KnownClient, every_client
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.simulate_scenarios import SimulateScenarios

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
    """Steps as the simulation has them, promises pending; by day, then name."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    simulate: SimulateScenarios
    kept: KeptAppointments = field(default_factory=KeptAppointments)

    def __call__(self, actor: User, days: int = 30, account_manager: str = "") -> tuple[Appointment, ...]:
        """The ``days`` days from today on, for one portfolio or for all that the actor reaches ("")."""
        authorise(actor, Act.READ)
        with self.unit_of_work() as uow:
            state = (self.clock.today(), days, uow.house.policy(), uow.scenarios.policies())
            stamps = uow.debtors.stamps()
            owned = self.kept.of((state, frozenset(stamps.items())), lambda: tuple(self._all(uow, days)))
            reached = reach(uow, actor, self.clock.today())
        chosen = (told for owner, told in owned if account_manager in {"", owner} and reached.covers(owner))
        return tuple(sorted(chosen, key=lambda a: (a.on, a.kind.value, a.name)))

    def _all(self, uow: UnitOfWork, days: int) -> Iterator[Owned]:
        today = self.clock.today()
        end = today + timedelta(days=days - 1)
        owners: dict[str, str] = {}
        for known in every_client(uow):
            owners[known.debtor.id] = known.debtor.account_manager
            yield from ((known.debtor.account_manager, told) for told in _promised(known, today, end))
        for action in self.simulate.inside(uow, Reach(None), days).actions:
            yield owners.get(action.debtor_id, ""), _step(action)


def _promised(known: KnownClient, today: date, end: date) -> Iterator[Appointment]:
    """Promises that fall due, as long as something is owed and nobody settled them."""
    pending = [p for p in known.record.promises if p.status is PromiseStatus.PENDING and today <= p.due_on <= end]
    if not pending:
        return
    net = open_account(known.debtor.id, known.record.movements, today).netted()
    if not net.open_items:
        return
    for promise in pending:
        about = total(item.residual for item in net.open_items if promise.is_about(item))
        amount = about if promise.amount is None else promise.amount
        yield Appointment(promise.due_on, AppointmentKind.PROMISE, known.debtor.id, known.debtor.name, amount)


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
