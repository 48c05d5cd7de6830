"""Which call to make to a client today, and the brief that its sheet is written from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.domain.calls.call_brief import CallBrief, Due
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.case import Case
from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus
from assistant.domain.errors import NotRemindableError
from assistant.domain.gate import ReasonCode
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.mail.correspondence import Channel
from assistant.domain.money import total
from assistant.domain.people.user import User
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.situation import Situation
from assistant.services.calls.last_heard import last_heard
from assistant.services.writing.build_situation import DraftRequest, build_situation

THANKS_WITHIN = timedelta(days=30)
_NEVER = frozenset({ReasonCode.INSOLVENCY, ReasonCode.NO_ADDRESS})


@dataclass(frozen=True, slots=True)
class House:
    """What the house brings to a call: who calls, for whom, under which policy and rates."""

    creditor: Creditor
    policy: HousePolicy
    agent: User
    rates: RateTable


def stage_of_call(call: CallSituation | None, advised: Stage) -> Stage:
    """The stage at which the ledger is read for a call: the next reminder's, but never a notice, which is written."""
    if call is CallSituation.COURTESY:
        return Stage.PRE_DUE
    if call is CallSituation.THANKS:
        return Stage.THANKS
    return advised.spoken


def intent_of_call(call: CallSituation) -> Intent | None:
    """The letter whose subject is the call's, None where the ladder tells what is asked for."""
    return Intent.MISSED_INSTALMENT if call is CallSituation.MISSED_INSTALMENT else None


def choose_call(case: Case) -> CallSituation:
    """The call that the file asks for; raises NotRemindableError where it asks for none."""
    if case.net.remindable_items:
        if case.advice.broken_promise is not None:
            return CallSituation.BROKEN_PROMISE
        if case.advice.stage.level >= Stage.FORMAL_NOTICE.level:
            return CallSituation.BEFORE_NOTICE
        return CallSituation.AFTER_REMINDERS if case.advice.stage.level > 1 else CallSituation.FIRST_CALL
    if _missed(case) is not None:
        return CallSituation.MISSED_INSTALMENT
    if any(item.undisputed > 0 and not item.deferred for item in case.net.open_items):
        return CallSituation.COURTESY
    if case.net.open_items:  # all that is left is contested or planned: the gate says so
        if not case.verdict.reasons:
            raise NotRemindableError("L’échéancier de ce client est en ordre\u202f: il n’y a pas d’appel à passer.")
        raise NotRemindableError(case.verdict.reasons[0].sentence)
    if _last_payment(case) is not None:
        return CallSituation.THANKS
    raise NotRemindableError("Rien n’appelle un coup de téléphone à ce client\u202f: rien n’est dû, rien n’est arrivé.")


def brief_of_call(case: Case, call: CallSituation, house: House) -> CallBrief:
    """The brief; raises NotRemindableError with the gate's first reason, or when the call does not fit the file."""
    _refuse(case, call)
    situation = _situation(case, call, house)
    if call is CallSituation.BROKEN_PROMISE and situation.broken_promise is None:
        raise NotRemindableError("Aucune promesse non tenue n’est au dossier\u202f: choisissez un autre appel.")
    settled = _last_payment(case) if call is CallSituation.THANKS else None
    standing = _missed(case) if call is CallSituation.MISSED_INSTALMENT else None
    offer = _offer(case, situation)
    return CallBrief(
        call,
        situation,
        instalment=None if standing is None else Due(standing.arrears, standing.missed[0].due_on),
        settled=settled,
        plan=_parts(standing or offer),
        offered=offer is not None,
        recorded=house.policy.calls_recorded,
        heard_on=last_heard(case),
    )


def _missed(case: Case) -> PlanStanding | None:
    """The latest plan of which an instalment did not come."""
    return next((one for one in reversed(case.plans) if one.status is PlanStatus.MISSED), None)


def _offer(case: Case, situation: Situation) -> PlanStanding | None:
    """The latest plan that awaits its answer, where it is about all that the call asks for, to the cent."""
    proposed = [one for one in case.plans if one.status is PlanStatus.PROPOSED]
    items = situation.items
    if not proposed or not items or not all(proposed[-1].plan.is_about(item) for item in items):
        return None
    return proposed[-1] if proposed[-1].plan.total == total(item.undisputed for item in items) else None


def _parts(standing: PlanStanding | None) -> tuple[Due, ...]:
    return () if standing is None else tuple(Due(one.amount, one.due_on) for one in standing.plan.instalments)


def _refuse(case: Case, call: CallSituation) -> None:
    """Thanks are given whatever is due, but never without a number nor during insolvency proceedings."""
    stops = [r for r in case.verdict.blocking if call is not CallSituation.THANKS or r.code in _NEVER]
    if stops:
        raise NotRemindableError(stops[0].sentence)
    if call is CallSituation.THANKS and _last_payment(case) is None:
        raise NotRemindableError("Aucun règlement de ce client n’est arrivé ces trente derniers jours.")


def _situation(case: Case, call: CallSituation, house: House) -> Situation:
    request = DraftRequest(case.debtor.id, channel=Channel.PHONE)
    if call is not CallSituation.THANKS:
        built = build_situation(case, request, house.creditor, house.policy, house.agent, house.rates)
        # a plan's letter names every invoice and recalls the plan; speech asks for one sum
        return replace(built, stage=Stage.REMINDER_1) if call is CallSituation.MISSED_INSTALMENT else built
    return Situation(
        as_of=case.as_of,
        stage=Stage.THANKS,
        channel=Channel.PHONE,
        debtor=case.debtor,
        creditor=house.creditor,
        policy=house.policy,
        author=house.agent,
        account=case.net,
        items=(),
        register_card=case.register_card,
        address_form=case.register_card.address_form,
        firmness=0,
        contact=case.contact,
        history=case.reminders,
    )


def _last_payment(case: Case) -> Due | None:
    """What came last, where it came lately: all the money of that day."""
    lately = [
        p for p in case.movements.payments if case.as_of - THANKS_WITHIN <= p.received_on <= case.as_of and p.amount > 0
    ]
    if not lately:
        return None
    day: date = max(payment.received_on for payment in lately)
    return Due(sum((p.amount for p in lately if p.received_on == day), start=lately[0].amount * 0), day)
