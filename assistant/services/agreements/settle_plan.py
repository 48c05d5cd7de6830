"""What becomes of a plan once proposed: accepted, cancelled, or called in after a notice left without effect."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from assistant.domain.commitments.payment_plan import PaymentPlan
from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus
from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.services.accounts.open_case import case_of
from assistant.services.agreements.agreement_rights import refuse_future, refuse_other_hands
from assistant.services.authorise import authorise, authorise_for
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

NOTICE_DAYS: Final = 8  # the clause's own: « huit jours après une mise en demeure restée sans effet »


@dataclass(frozen=True, slots=True)
class PlanAccepted:
    """Who accepted, on which day, in which message ("" when on paper or by a signed copy)."""

    on: date
    by: str
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class SettlePlan:
    """Each act is refused unless the plan stands where the act begins."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def accept(self, debtor_id: str, plan_id: str, accepted: PlanAccepted, actor: User) -> PaymentPlan:
        """The debtor's yes: reminders of its invoices stop, and the debt is acknowledged (C. civ. 2240)."""
        refuse_other_hands(actor, "Enregistrer l’accord sur un échéancier")
        if not accepted.by.strip():
            raise NotAllowedError("Indiquez qui a accepté l’échéancier chez le client.")
        refuse_future(accepted.on, self.clock.today(), "L’accord du client")
        with self.unit_of_work() as uow:
            standing = _standing(uow, actor, debtor_id, plan_id, self.clock.today())
            plan = standing.plan
            if standing.status is not PlanStatus.PROPOSED:
                raise NotAllowedError("Seul un échéancier proposé peut être accepté\u202f: celui-ci ne l’est plus.")
            if accepted.on < plan.proposed_on:
                raise NotAllowedError("L’accord ne peut pas précéder la proposition\u202f: corrigez sa date.")
            _refuse_moved(uow, plan, self.clock.today())
            agreed = replace(
                plan, accepted_on=accepted.on, accepted_by=accepted.by.strip(), message_id=accepted.message_id
            )
            return self._keep(uow, agreed, "accept_plan", actor)

    def cancel(self, debtor_id: str, plan_id: str, actor: User) -> PaymentPlan:
        """Its invoices are asked for again as they are due; a team lead alone takes back what was accepted."""
        refuse_other_hands(actor, "Annuler un échéancier")
        with self.unit_of_work() as uow:
            standing = _standing(uow, actor, debtor_id, plan_id, self.clock.today())
            if standing.is_running and not may(actor.role, Act.JUDGE):
                raise NotAllowedError("Un échéancier accepté engage la maison\u202f: un responsable seul l’annule.")
            if not standing.is_running and standing.status is not PlanStatus.PROPOSED:
                raise NotAllowedError("Cet échéancier est déjà terminé\u202f: il n’y a rien à annuler.")
            return self._keep(uow, replace(standing.plan, cancelled_on=self.clock.today()), "cancel_plan", actor)

    def call_in(self, debtor_id: str, plan_id: str, notice_on: date, actor: User) -> PaymentPlan:
        """Use the acceleration clause, eight days after the notice of ``notice_on`` was left without effect."""
        authorise(actor, Act.JUDGE, "Prononcer la déchéance du terme revient à un responsable\u202f: demandez-lui.")
        today = self.clock.today()
        with self.unit_of_work() as uow:
            standing = _standing(uow, actor, debtor_id, plan_id, today)
            if standing.status is not PlanStatus.MISSED:
                raise NotAllowedError("Aucun versement ne manque\u202f: l’échéancier suit son cours.")
            if notice_on <= standing.missed[0].due_on:
                raise NotAllowedError("La mise en demeure doit suivre le versement manqué\u202f: vérifiez sa date.")
            if notice_on + timedelta(days=NOTICE_DAYS) >= today:
                raise NotAllowedError(
                    f"Le client a {NOTICE_DAYS} jours après la mise en demeure\u202f: attendez qu’ils soient écoulés."
                )
            return self._keep(uow, replace(standing.plan, called_in_on=today), "call_in_plan", actor)

    def _keep(self, uow: UnitOfWork, plan: PaymentPlan, action: str, actor: User) -> PaymentPlan:
        uow.agreements.add_plans([plan])
        uow.audit.append(
            at=self.clock.now(),
            user_id=actor.id,
            action=action,
            subject_id=plan.id,
            details={"debtor": plan.debtor_id, "total": str(plan.total)},
        )
        uow.commit()
        return plan


def _standing(uow: UnitOfWork, actor: User, debtor_id: str, plan_id: str, today: date) -> PlanStanding:
    authorise_for(uow, actor, Act.WRITE, debtor_id, today)
    uow.debtors.lock(debtor_id)
    for standing in case_of(uow, debtor_id, today).plans:
        if standing.plan.id == plan_id:
            return standing
    raise NotFoundError("Cet échéancier n’existe pas chez ce client\u202f: rechargez la page.")


def _refuse_moved(uow: UnitOfWork, plan: PaymentPlan, today: date) -> None:
    """What is acknowledged must still be what is owed."""
    net = case_of(uow, plan.debtor_id, today).net
    owed = sum(item.undisputed for item in net.open_items if plan.is_about(item))
    if owed != plan.total:
        raise NotAllowedError(
            "Le compte a bougé depuis la proposition\u202f: annulez cet échéancier et proposez-en un sur le solde."
        )
