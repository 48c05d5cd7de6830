"""Simulate the scenarios on the real book: it is read, never written; the gate is asked in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from functools import cache, partial
from typing import Final

from assistant.domain.approvals.review import DraftState
from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.errors import NotAllowedError
from assistant.domain.gate.rhythm import MONTH, WEEK
from assistant.domain.ledger.debtor import Debtor
from assistant.domain.ledger.payment import Payment
from assistant.domain.money import total
from assistant.domain.people.permission import Act
from assistant.domain.people.portfolio import Reach
from assistant.domain.people.user import User
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.dunning import PastReminder
from assistant.domain.scenarios.scenario import Scenario, ScenarioPolicy, ScenarioStep, in_force
from assistant.domain.scenarios.scenario_plan import PlannedStep
from assistant.domain.scenarios.segment import segment_of
from assistant.domain.scenarios.shipped_scenarios import SHIPPED
from assistant.domain.scenarios.simulation import Outlook, Simulated, SimulatedAction, SimulatedBlock, Simulation, walk
from assistant.domain.writing.draft import Draft
from assistant.services.accounts.assemble_case import ClientRecord, Standing, assemble
from assistant.services.accounts.portions import KnownClient, every_client
from assistant.services.accounts.thin_records import is_plain, thin
from assistant.services.authorise import authorise, reach
from assistant.services.gate.gate_ground import PARIS, GateGround
from assistant.services.gate.letters_on_their_way import letters_on_their_way
from assistant.services.gate.turning_days import turning_days
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.scenarios.follow_scenario import letter_channel, plan_of
from assistant.services.writing.amount_to_ask import amount_to_ask, expected_payments

LONGEST = 366  # days
GroundOn = Callable[[date], GateGround]
TurningDays = Callable[
    [Debtor, ClientRecord, Sequence[PromiseToPay], HousePolicy, date, date], frozenset[date]
]  # all of them, and maybe more
_LEAVING: Final = {
    DraftState.SUBMITTED: "Courrier soumis, en attente de validation",
    DraftState.APPROVED: "Courrier approuvé, à envoyer",
    DraftState.SENDING: "Courrier en cours d’envoi",
}
_ASSUMED = (
    "Aucun règlement n’arrive, hors promesses en cours.",
    "Aucune facture nouvelle, aucun litige ouvert ni levé, aucune réponse des clients.",
    "Chaque étape est faite le jour même, un jour ouvré de sa fenêtre d’envoi.",
    "Un courrier déjà soumis ou approuvé part le premier jour ouvré, avant toute autre étape.",
    "Les données bancaires sont supposées à jour.",
)
_KEPT, _BROKEN = "Les promesses en cours sont tenues à leur date.", "Les promesses en cours ne sont pas tenues."


@dataclass(frozen=True, slots=True)
class SimulateScenarios:
    """Over the scenarios in force on each day, or over others that nobody published yet."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    turning_days: TurningDays = turning_days

    def __call__(
        self,
        actor: User,
        days: int = 60,
        as_of: date | None = None,
        trial: ScenarioPolicy | None = None,
        *,
        promises_kept: bool = True,
    ) -> Simulation:
        """``days`` days from ``as_of`` on, that day included; the clients of the actor.

        Raises NotAllowedError for a senseless number of days.
        """
        authorise(actor, Act.READ)
        with self.unit_of_work() as uow:
            reached = reach(uow, actor, self.clock.today())
            return self.inside(uow, reached, days, as_of, trial, promises_kept=promises_kept)

    def inside(
        self,
        uow: UnitOfWork,
        reached: Reach,
        days: int,
        as_of: date | None = None,
        trial: ScenarioPolicy | None = None,
        *,
        promises_kept: bool = True,
    ) -> Simulation:
        """The same for the clients ``reached``, in an open transaction."""
        if not 1 <= days <= LONGEST:
            raise NotAllowedError(f"Une simulation couvre de 1 à {LONGEST} jours\u202f: corrigez la durée.")
        start = as_of or self.clock.today()
        end = start + timedelta(days=days - 1)
        house, bank = uow.house.policy(), uow.ledger.bank_data_until()
        on = cache(partial(_on, GateGround(house, start, bank)))
        policies = (replace(trial, effective_from=start),) if trial else uow.scenarios.policies()
        leaving = {key: uow.drafts.get(letter.draft_id) for key, letter in letters_on_their_way(uow).items()}
        events = [
            event
            for known in every_client(uow, start)
            if reached.covers(known.debtor.account_manager)
            for event in self._events(
                known, on, policies, (start, end), leaving.get(known.debtor.id), kept=promises_kept
            )
        ]
        actions = sorted((e for e in events if isinstance(e, SimulatedAction)), key=lambda e: (e.on, e.name))
        blocked = sorted((e for e in events if isinstance(e, SimulatedBlock)), key=lambda e: (e.since, e.name))
        assumed = (*_ASSUMED, _KEPT if promises_kept else _BROKEN)
        return Simulation(start, end, tuple(actions), tuple(blocked), assumed)

    def _events(
        self,
        known: KnownClient,
        on: GroundOn,
        policies: Sequence[ScenarioPolicy],
        days: tuple[date, date],
        letter: Draft | None,
        *,
        kept: bool,
    ) -> Iterator[SimulatedAction | SimulatedBlock]:
        debtor, record, (start, end) = known.debtor, known.record, days
        first = assemble(debtor, record, on(start))
        if not first.account.open_items:
            return iter(())
        segment, policy = segment_of(debtor), on(start).policy
        covered = not first.net.open_items  # by money nobody put on an invoice yet, which is told; not by money to come
        expected = expected_payments(first.promises, first.net) if kept else ()
        record, quick = _with_money(record, expected), _with_money(_quick(record, first), expected)

        def view(day: date, sent: tuple[PastReminder, ...]) -> Outlook:
            stands = assemble(debtor, replace(quick, reminders=sent), on(day))
            stands = replace(stands, payer=first.payer)
            seen = _outlook(stands, in_force(policies, day, SHIPPED).of(segment), debtor, sent)
            if letter is not None and sent == record.reminders:
                seen = _with_letter(seen, letter, start)
            return replace(seen, past_due=True) if covered and stands.account.past_due_items else seen

        turning = self.turning_days(debtor, record, first.promises, policy, start, end)
        changes = tuple(sorted(turning.union(one.effective_from for one in policies)))
        rest = min(one.of(segment).interval_days for one in (*policies, SHIPPED))
        echoes = (policy.min_contact_interval_days, WEEK, MONTH)
        client = Simulated(debtor.id, debtor.name, segment, record.reminders, view, changes, rest, echoes)
        return walk(client, start, end, on(start).works(debtor.address))


def _with_letter(seen: Outlook, letter: Draft, start: date) -> Outlook:
    """The letter on its way is what comes next: the step that wanted it is in hand."""
    numbers = letter.invoice_numbers or seen.invoice_numbers
    late = seen.planned.step.days if seen.planned else 0
    step = ScenarioStep(letter.id, _LEAVING[letter.state], late, letter.stage, letter.channel)
    planned = PlannedStep(step, start, next(iter(numbers), ""))
    return replace(seen, planned=planned, channel=letter.channel, invoice_numbers=numbers, stage=None)


def _with_money(record: ClientRecord, expected: tuple[Payment, ...]) -> ClientRecord:
    payments = (*record.movements.payments, *expected)
    return replace(record, movements=replace(record.movements, payments=payments))


def _on(ground: GateGround, day: date) -> GateGround:
    """The ground of a day to come, the bank's data as fresh as that day where there are any."""
    fresh = ground.bank_data_until and datetime.combine(day, time(8), PARIS)
    return replace(ground, as_of=day, bank_data_until=fresh)


def _quick(record: ClientRecord, first: Standing) -> ClientRecord:
    """What is asked day after day; a plan or a promise still pending needs all payments, to see what they brought."""
    pending = record.plans or any(promise.status is PromiseStatus.PENDING for promise in first.promises)
    if pending or not is_plain(record.movements):
        return record
    return replace(record, movements=thin(record.movements, first.account), promises=first.promises)


def _outlook(stands: Standing, scenario: Scenario, debtor: Debtor, sent: tuple[PastReminder, ...]) -> Outlook:
    planned, letter = plan_of(stands, scenario, debtor, sent)
    called = planned is not None and planned.step.is_call
    written = letter.step.stage if letter else stands.advice.stage
    late = stands.net.remindable_items
    carrying = planned.invoice_number if planned else ""
    about = late or [item for item in stands.net.open_items if item.invoice.number == carrying]
    return Outlook(
        stands.verdict,
        planned,
        (letter_channel(planned, debtor, stands) if planned else None) or stands.advice.channel,
        amount_to_ask(stands) or total(item.undisputed for item in about),
        past_due=bool(stands.net.past_due_items),
        late=bool(late),
        invoice_numbers=tuple(item.invoice.number for item in about),
        stage=written.spoken if called else None,
    )
