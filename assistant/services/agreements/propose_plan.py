"""Propose a payment plan: its schedule, within what the house concedes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.domain.case import Case
from assistant.domain.commitments.payment_plan import PaymentPlan, PenaltyFate
from assistant.domain.commitments.plan_schedule import schedule
from assistant.domain.commitments.plan_standing import PlanStatus
from assistant.domain.errors import NotAllowedError
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.money import total
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.policy import HousePolicy
from assistant.services.accounts.open_case import case_of
from assistant.services.agreements.agreement_rights import open_items, refuse_other_hands
from assistant.services.authorise import authorise_for
from assistant.services.gate.business_days import next_business_day
from assistant.services.people.entry import Entry
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

FEWEST, MOST = 2, 24


@dataclass(frozen=True, slots=True)
class PlanWanted:
    """Invoices to be paid in ``count`` equal parts from ``first`` on, once a month."""

    debtor_id: str
    invoice_numbers: tuple[str, ...]
    count: int
    first: date
    penalties: PenaltyFate = PenaltyFate.SUSPENDED
    note: str = ""


@dataclass(frozen=True, slots=True)
class ProposePlan:
    """Keeps a proposal; nothing is deferred before it is accepted."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    new_id: Callable[[], str]

    def preview(self, wanted: PlanWanted, actor: User) -> PaymentPlan:
        """The plan as it would be kept; raises NotAllowedError or NotFoundError with what to correct."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.READ, wanted.debtor_id, self.clock.today())
            return _plan("", wanted, case_of(uow, wanted.debtor_id, self.clock.today()), "")

    def __call__(self, wanted: PlanWanted, actor: User) -> PaymentPlan:
        """The plan kept; raises NotAllowedError or NotFoundError with what to correct."""
        refuse_other_hands(actor, "Proposer un échéancier")
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.WRITE, wanted.debtor_id, self.clock.today())
            plan = keep_plan(Entry.by(uow, actor, self.clock, self.new_id), wanted)
            uow.commit()
        return plan


def keep_plan(entry: Entry, wanted: PlanWanted) -> PaymentPlan:
    """Write it inside an open transaction; raises NotAllowedError or NotFoundError with what to correct."""
    uow = entry.uow
    uow.debtors.lock(wanted.debtor_id)
    case = case_of(uow, wanted.debtor_id, entry.today)
    plan = _plan(f"plan-{entry.new_id()}", wanted, case, entry.actor.id)
    _refuse_overlap(plan, case)
    _refuse_beyond(plan, case.as_of, uow.house.policy(), entry.actor)
    uow.agreements.add_plans([plan])
    told = {"debtor": plan.debtor_id, "total": str(plan.total), "instalments": str(wanted.count)}
    entry.trace("propose_plan", plan.id, told)
    return plan


def _plan(plan_id: str, wanted: PlanWanted, case: Case, author: str) -> PaymentPlan:
    net = case.net
    if not wanted.invoice_numbers:
        raise NotAllowedError("Choisissez au moins une facture à étaler.")
    if not FEWEST <= wanted.count <= MOST:
        raise NotAllowedError(f"Un échéancier compte de {FEWEST} à {MOST} versements\u202f: corrigez leur nombre.")
    if wanted.first <= net.as_of:
        raise NotAllowedError("Le premier versement doit être à venir\u202f: choisissez une date plus tardive.")
    items = open_items(net, wanted.invoice_numbers)
    frozen = case.debtor.insolvency
    if frozen is not None and any(frozen.is_prior(item.invoice.issued_on) for item in items):
        raise NotAllowedError(
            "Une procédure collective est ouverte\u202f: ce qui lui est antérieur se déclare et ne s’étale pas."
        )
    early = next((item for item in items if item.days_past_due(net.as_of) <= 0), None)
    if early is not None:
        raise NotAllowedError(f"La facture {early.invoice.number} n’est pas échue\u202f: elle n’a pas à être étalée.")
    if case.debtor.kind is DebtorKind.PUBLIC and wanted.penalties is PenaltyFate.WAIVED:
        raise NotAllowedError(
            "Les intérêts d’un acheteur public ne se remettent pas\u202f: choisissez «\u202fsuspendues\u202f»."
        )
    owed = total(item.undisputed for item in items)
    if owed * 100 < wanted.count:
        raise NotAllowedError("Rien de non contesté n’est à étaler sur ces factures\u202f: choisissez-en d’autres.")
    return PaymentPlan(
        id=plan_id,
        debtor_id=wanted.debtor_id,
        proposed_on=net.as_of,
        invoice_numbers=tuple(item.invoice.number for item in items),
        instalments=schedule(owed, wanted.count, wanted.first, next_business_day),
        penalties=wanted.penalties,
        proposed_by=author,
        note=wanted.note.strip(),
    )


def _refuse_overlap(plan: PaymentPlan, case: Case) -> None:
    for standing in case.plans:
        shared = set(standing.plan.invoice_numbers) & set(plan.invoice_numbers)
        if shared and (standing.is_running or standing.status is PlanStatus.PROPOSED):
            raise NotAllowedError(
                f"La facture {min(shared)} a déjà un échéancier\u202f: annulez-le d’abord, puis proposez le nouveau."
            )


def _refuse_beyond(plan: PaymentPlan, today: date, policy: HousePolicy, actor: User) -> None:
    if may(actor.role, Act.JUDGE):
        return
    too_long = plan.instalments[-1].due_on > today + timedelta(days=policy.plan_days_max)
    if too_long or len(plan.instalments) > policy.plan_instalments_max:
        raise NotAllowedError(
            f"Au-delà de {policy.plan_instalments_max} versements ou de {policy.plan_days_max} jours, "
            "un responsable propose l’échéancier\u202f: demandez-lui."
        )
