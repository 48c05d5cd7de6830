"""Approve a draft: a person's yes on a clean text, bound to the fingerprint of what was seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from assistant.domain.approvals.approval import Approval, Bound, fingerprint, parts
from assistant.domain.approvals.review import DraftState, ReviewAction, next_state
from assistant.domain.approvals.second_look import SecondLook
from assistant.domain.case import Case
from assistant.domain.errors import NotAllowedError, RefusedError, StaleApprovalError
from assistant.domain.finding import Finding
from assistant.domain.gate import GateMoment
from assistant.domain.money import ZERO
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.draft import Draft
from assistant.guardrails.in_force import fingerprint_in_force
from assistant.services.accounts.open_case import case_of
from assistant.services.authorise import authorised_draft
from assistant.services.dispatch.envelope_of_draft import bound_envelope
from assistant.services.dispatch.lay_out_letter import LayOutLetter
from assistant.services.gate.business_days import add_business_days
from assistant.services.gate.gate_ground import GateWish
from assistant.services.house.rules_off_now import rules_off_now
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.replies.receive_replies import FRESH_DAYS
from assistant.services.review.fault_in_the_way import fault_in_the_way
from assistant.services.review.one_wins import one_wins, refuse_overtaken
from assistant.services.review.record_review import record_review
from assistant.services.review.refuse_unseen import refuse_unseen
from assistant.services.review.second_reader import lacks_second_reader, looks_of, refuse_approver, refuse_grave
from assistant.services.review.typed_confirmation import refuse_unconfirmed
from assistant.services.review.why_void import why_void
from assistant.services.writing.amount_asked import amount_asked
from assistant.services.writing.recheck_draft import RecheckDraft

_GONE = {
    DraftState.SENT: "Ce courrier est déjà parti\u202f: rédigez-en un nouveau pour relancer encore.",
    DraftState.SENDING: "Ce courrier est en cours d’envoi\u202f: attendez son sort, ou dites-le s’il est incertain.",
}

_PASSED = "Le jour du rappel annoncé est passé\u202f: appelez, puis enregistrez l’appel."


@dataclass(frozen=True, slots=True)
class ApproveDraft:
    """Approves, and tells later whether the approval still holds."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    recheck: RecheckDraft
    lay_out: LayOutLetter

    def __call__(self, draft_id: str, actor: User, seen: int | None = None, typed: str | None = None) -> Draft:
        """Approve the latest version, the one ``seen``; raises NotAllowedError with the first thing in the way.

        ``typed`` is the client's name, which a page asks for a formal notice; None where no page stands between.
        """
        with one_wins(self.unit_of_work, draft_id, actor), self.unit_of_work() as uow:
            draft = self.opened(uow, draft_id, actor)
            refuse_overtaken(uow, draft, ReviewAction.APPROVE, actor)
            refuse_unseen(draft, seen)
            return self.inside(uow, draft, actor, typed)

    def opened(self, uow: UnitOfWork, draft_id: str, actor: User) -> Draft:
        """The draft, for who may approve it; its client is locked: of two letters approved at once, one is seen."""
        uow.debtors.lock(uow.drafts.get(draft_id).debtor_id)
        return authorised_draft(uow, actor, Act.APPROVE, draft_id, self.clock.today())

    def inside(
        self, uow: UnitOfWork, draft: Draft, actor: User, typed: str | None = None, *, spotless: bool = False
    ) -> Draft:
        """Approve in an open transaction and commit it; ``spotless`` in a batch: nothing at all may be said of it."""
        state = next_state(draft.state, ReviewAction.APPROVE, actor.role)
        case, remark = self._judge(uow, draft, actor, spotless=spotless)
        refuse_unconfirmed(draft, case.debtor.name, typed)
        now, seen = self.clock.now(), self._bound(uow, draft, case)
        bound = fingerprint(**seen)
        uow.drafts.add_approval(Approval(draft.id, draft.latest.number, actor.id, now, bound, parts(**seen)))
        kept = replace(draft, state=state)
        return record_review(uow, kept, ReviewAction.APPROVE, actor.id, now, remark, approved=bound)

    def obstacle(self, uow: UnitOfWork, draft: Draft, actor: User) -> str:
        """What would stop this person from approving it now, "" for nothing; nothing is kept."""
        try:
            next_state(draft.state, ReviewAction.APPROVE, actor.role)
            self._judge(uow, draft, actor)
        except RefusedError as error:
            return str(error)
        return ""

    def _judge(self, uow: UnitOfWork, draft: Draft, actor: User, *, spotless: bool = False) -> tuple[Case, str]:
        """The case as it stands, and what to record; raises NotAllowedError with the first thing in the way."""
        case = self._case(uow, draft, GateMoment.APPROVAL)
        looks = _looks(uow, draft, case)
        remark = refuse_approver(uow, draft, looks, actor, case.as_of)
        if spotless:
            refuse_grave(looks)
        _refuse_moved(uow, draft, case)
        _refuse_faults(draft, self.recheck.inside(uow, draft, draft.latest.text), spotless=spotless)
        return case, remark

    def still_holds(self, draft_id: str, actor: User, seen: int | None = None) -> Draft:
        """The draft when its approval covers what would be sent now; else void it and raise StaleApprovalError."""
        with self.unit_of_work() as uow:
            return self.holding(uow, draft_id, actor, seen)

    def holding(self, uow: UnitOfWork, draft_id: str, actor: User, seen: int | None = None) -> Draft:
        """``still_holds`` inside an open transaction, for an act that must stand on it; a void is committed."""
        draft = authorised_draft(uow, actor, Act.SEND, draft_id, self.clock.today())
        refuse_unseen(draft, seen)
        if draft.state in _GONE:
            raise StaleApprovalError(_GONE[draft.state])
        if draft.state is not DraftState.APPROVED:
            raise StaleApprovalError("Ce courrier n’est pas approuvé\u202f: faites-le valider avant de l’utiliser.")
        trouble = self.trouble(uow, draft)
        if not trouble:
            return draft
        void = replace(draft, state=DraftState.VOID)
        record_review(uow, void, ReviewAction.VOID, draft.created_by, self.clock.now(), trouble)
        raise StaleApprovalError(trouble)

    def trouble(self, uow: UnitOfWork, draft: Draft) -> str:
        """Why the approval no longer holds, "" when it does."""
        case = self._case(uow, draft, GateMoment.SENDING)
        if not case.verdict.green:
            return f"L’approbation ne vaut plus\u202f: {case.verdict.blocking[0].sentence}"
        if _appointment_passed(case):
            return f"L’approbation ne vaut plus\u202f: {_PASSED}"
        approval = uow.drafts.approval(draft.id)
        lifetime = timedelta(days=uow.house.policy().approval_lifetime_days)
        seen, now = self._bound(uow, draft, case), self.clock.now()
        if approval is None or not approval.covers(fingerprint(**seen), now, lifetime):
            return why_void(approval, parts(**seen), now, lifetime)
        looks = _looks(uow, draft, case)
        if lacks_second_reader(uow, draft, looks, approval.user_id):
            return (
                "L’approbation ne vaut plus\u202f: un blocage a été levé depuis, une seconde personne doit la donner."
            )
        return ""

    def not_before(self, draft_id: str, actor: User) -> datetime | None:
        """From when the draft may leave: hours, holidays and the house's closed days; None where it may at once."""
        with self.unit_of_work() as uow:
            draft = authorised_draft(uow, actor, Act.READ, draft_id, self.clock.today())
            return self.waits_until(uow, draft)

    def waits_until(self, uow: UnitOfWork, draft: Draft) -> datetime | None:
        """``not_before`` inside an open transaction."""
        opens = self._case(uow, draft, GateMoment.SENDING).verdict.not_before
        return None if opens is None or opens <= self.clock.now() else opens

    def _case(self, uow: UnitOfWork, draft: Draft, moment: GateMoment) -> Case:
        wish = GateWish(moment, self.clock.now(), draft.id)
        return case_of(uow, draft.debtor_id, self.clock.today(), draft.stage, draft.channel, wish, draft.intent)

    def _bound(self, uow: UnitOfWork, draft: Draft, case: Case) -> Bound:
        """What an approval is bound to."""
        text = draft.latest.text
        return {
            "subject": text.subject,
            "body": text.body,
            "channel": draft.channel.value,
            "movements": (*case.movement_lines, *_around(uow, draft, case), *self.lay_out.bound(uow, draft)),
            "rule_set": fingerprint_in_force(rules_off_now(uow)),
        }


def _looks(uow: UnitOfWork, draft: Draft, case: Case) -> tuple[SecondLook, ...]:
    return looks_of(uow, draft, amount_asked(case.net, draft, case.plans), case.overrides, case.as_of)


def _around(uow: UnitOfWork, draft: Draft, case: Case) -> Iterator[str]:
    """What else was approved with it: who gets it, who asks, onto which account, after which reminders and answers."""
    debtor, creditor = case.debtor, uow.house.creditor()
    yield f"recipient:{(debtor.name, debtor.kind.value, debtor.address, case.contact)!r}"
    yield f"creditor:{replace(creditor, logo=b'')!r}"
    yield bound_envelope(uow, draft, draft.created_at)
    since = draft.created_at - timedelta(days=FRESH_DAYS)  # a mail sent before the draft may come in after
    arrived = (one for one in uow.replies.of(debtor.id) if one.arrived_at > since and one.is_of_a_person)
    yield from (f"reply:{one.message_id}" for one in arrived)
    yield from (f"reminder:{reminder!r}" for reminder in case.reminders if reminder.draft_id != draft.id)


def _refuse_moved(uow: UnitOfWork, draft: Draft, case: Case) -> None:
    """The figures printed must still be true, the debtor still remindable and the deadline still ahead."""
    if not case.verdict.green:
        raise NotAllowedError(f"Approbation impossible\u202f: {case.verdict.blocking[0].sentence}")
    then = case_of(uow, draft.debtor_id, draft.as_of, draft.stage, draft.channel, intent=draft.intent)
    if _residuals(then, draft) != _residuals(case, draft) or not _still_asked(case, draft):
        raise NotAllowedError("Le compte a bougé depuis la rédaction\u202f: rédigez un nouveau brouillon.")
    if _reminded_since(case, draft):
        raise NotAllowedError("Une autre relance est partie depuis la rédaction\u202f: rédigez un nouveau brouillon.")
    if draft.payment_deadline is not None and draft.payment_deadline < case.as_of:
        raise NotAllowedError("La date demandée est passée\u202f: rédigez un nouveau brouillon.")
    if _appointment_passed(case):
        raise NotAllowedError(_PASSED)
    if case.as_of > add_business_days(draft.as_of, uow.house.policy().approval_lifetime_days):
        raise NotAllowedError(f"Ce brouillon date du {draft.as_of:%d/%m/%Y}\u202f: rédigez-en un nouveau.")


def _appointment_passed(case: Case) -> bool:
    """Whether the call that the letter announces was to be made before today."""
    at = case.calls[-1].next_at if case.calls else None
    return at is not None and at.date() < case.as_of


def _still_asked(case: Case, draft: Draft) -> bool:
    """Whether every invoice of the letter may still be asked for, whatever date a late entry of the ledger bears."""
    if not draft.intent.is_of_ladder and draft.intent is not Intent.EARLY_DISCOUNT:
        return True  # it asks for no invoice: a promise, a plan, thanks
    asked = case.net.open_items if draft.stage is Stage.PRE_DUE else case.net.remindable_items
    may_be = {item.invoice.number for item in asked if item.undisputed > ZERO and not item.deferred}
    return may_be.issuperset(draft.invoice_numbers)


def _reminded_since(case: Case, draft: Draft) -> bool:
    sent = [other.sent_at for other in case.drafts if other.id != draft.id and other.sent_at is not None]
    spoken = [reminder.on for reminder in case.reminders if reminder.draft_id != draft.id]
    return any(at > draft.created_at for at in sent) or any(on > draft.as_of for on in spoken)


def _residuals(case: Case, draft: Draft) -> list[tuple[str, str]]:
    items = (item for item in case.net.items if item.invoice.number in draft.invoice_numbers)
    return [(item.invoice.number, f"{item.residual}/{item.disputed}") for item in items]


def _refuse_faults(draft: Draft, findings: tuple[Finding, ...], *, spotless: bool) -> None:
    if spotless and findings:
        raise NotAllowedError(f"À lire seul, il a un constat\u202f: {findings[0].message}")
    fault = fault_in_the_way(findings, draft.waived)
    if fault:
        raise NotAllowedError(fault)
