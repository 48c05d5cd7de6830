"""Build the situation of a letter from a case and a person's choices."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.domain.case import Case
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.errors import NotRemindableError
from assistant.domain.interest.interest_statement import InterestStatement
from assistant.domain.interest.late_interest import owes_indemnity
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.ledger.account import Account, OpenItem
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.mail.correspondence import Channel, Direction, Nature, Passage
from assistant.domain.mail.reply import ReplyKind
from assistant.domain.people.user import User
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.register import AddressForm
from assistant.domain.writing.situation import Situation
from assistant.services.gate.business_days import next_business_day
from assistant.services.house.explain_interest import interest_of
from assistant.services.writing.amount_to_ask import items_to_come
from assistant.services.writing.letter_subject import Subject, subject_of

CONSUMER_NOTICE_DAYS = 15  # house policy (legal.md GR-053)


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """What a person asks for; None leaves the choice to the advice and the register card."""

    debtor_id: str
    stage: Stage | None = None
    channel: Channel | None = None
    firmness: int | None = None
    address_form: AddressForm | None = None
    invoice_numbers: tuple[str, ...] | None = None
    with_model: bool = True
    intent: Intent | None = None
    answers: ReplyKind | None = None  # what a client's message said, where the letter answers it
    promise_id: str = ""  # of the promise that came of that message
    unless_since: str = ""  # an id: a draft of this client made after it makes this one needless; "" asks anyway


def build_situation(
    case: Case,
    request: DraftRequest,
    creditor: Creditor,
    policy: HousePolicy,
    author: User,
    rates: RateTable,
    evidence: tuple[Passage, ...] = (),
    on_file: Collection[str] = (),
) -> Situation:
    """The situation as of the case's day, with the invoices whose PDF is ``on_file`` joined.

    Raises NotRemindableError when nothing fits the stage.
    """
    stage = case.advice.stage
    subject = subject_of(case, case.advice.intent, policy)
    items = subject.items if subject else _items(case.net, stage, request.invoice_numbers)
    situation = Situation(
        as_of=case.as_of,
        stage=stage,
        channel=case.advice.channel,
        debtor=case.debtor,
        creditor=policy.escalation.signing(creditor, stage),
        policy=policy,
        author=author,
        account=case.net,
        items=items,
        register_card=case.register_card,
        address_form=_address_form(case, request, stage, creditor),
        firmness=case.advice.firmness if request.firmness is None else request.firmness,
        contact=case.contact,
        payment_deadline=subject.deadline if subject else _deadline(case, stage, items, policy),
        history=tuple(sorted(case.reminders, key=lambda reminder: reminder.on)),
        evidence=evidence,
        attachments=_joined(items, case.advice.channel, policy, on_file) if _joins(case, subject) else (),
        intent=case.advice.intent,
    )
    situation = _with_answer(_with_subject(_with_past(situation, case), subject), case, request)
    return _with_accessories(situation, _accessories(case, stage, items, policy, rates))


def _with_past(situation: Situation, case: Case) -> Situation:
    """With what was agreed and written before; who chose a plain reminder recalls no promise."""
    return replace(
        situation,
        broken_promise=None if case.advice.intent is Intent.REMINDER else case.advice.broken_promise,
        promises=case.promises,
        plans=case.plans,
        no_correspondence=not any(m.direction is Direction.IN and m.nature is Nature.WRITTEN for m in case.messages),
        used_paragraphs=tuple(p for draft in case.drafts for p in draft.provenance.paragraph_ids),
    )


def _answered(case: Case, request: DraftRequest) -> PromiseToPay | None:
    """The promise that an answer takes up."""
    return next((one for one in case.promises if request.promise_id and one.id == request.promise_id), None)


def _joins(case: Case, subject: Subject | None) -> bool:
    """Whether the invoices travel: with a reminder, and where they are what was asked for."""
    return subject is None or case.advice.intent in {Intent.INVOICE_COPY, Intent.ANSWER}


def _with_subject(situation: Situation, subject: Subject | None) -> Situation:
    """With what a letter that is no reminder is about."""
    if subject is None:
        return situation
    return replace(situation, promise=subject.promise, plan=subject.plan, discount=subject.discount, call=subject.call)


def _with_answer(situation: Situation, case: Case, request: DraftRequest) -> Situation:
    """With what the message said that this letter answers."""
    return replace(situation, answers=request.answers, promise=situation.promise or _answered(case, request))


def _with_accessories(situation: Situation, claimed: InterestStatement | None) -> Situation:
    """With interest and indemnity where they are claimed."""
    if claimed is None:
        return situation
    unconfirmed = tuple(row.period_start for row in claimed.unconfirmed_rates)
    return replace(situation, interest=claimed.interest, indemnity=claimed.indemnity, unconfirmed_rates=unconfirmed)


def _items(net: Account, stage: Stage, chosen: tuple[str, ...] | None) -> tuple[OpenItem, ...]:
    items = items_to_come(net) if stage is Stage.PRE_DUE else net.remindable_items
    if chosen is not None:
        items = tuple(item for item in items if item.invoice.number in chosen)
    if not items:
        what = "à échoir" if stage is Stage.PRE_DUE else "échue et non contestée"
        raise NotRemindableError(f"Aucune facture {what} à rappeler à ce client\u202f: choisissez une autre étape.")
    return items


def _address_form(case: Case, request: DraftRequest, stage: Stage, creditor: Creditor) -> AddressForm:
    """A formal notice is in vous, whatever the two usually write (guide 3.5); so is a collector, whom nobody knows."""
    if stage.is_notice or creditor.collects_for_another:
        return AddressForm.VOUS
    return request.address_form or case.register_card.address_form


def _deadline(case: Case, stage: Stage, items: tuple[OpenItem, ...], policy: HousePolicy) -> date:
    """A business day: the first due date before due, else as many days as the policy gives."""
    if stage is Stage.PRE_DUE:
        return min(item.invoice.due_on for item in items)
    days = policy.deadline_days
    if stage.is_notice:
        days = max(policy.formal_notice_days, CONSUMER_NOTICE_DAYS if not case.debtor.kind.is_business else 0)
    return next_business_day(case.as_of + timedelta(days=days))


def _joined(
    items: tuple[OpenItem, ...], channel: Channel, policy: HousePolicy, on_file: Collection[str]
) -> tuple[str, ...]:
    """The invoices that really travel with the letter: an SMS carries none."""
    if not policy.attach_invoices or channel is Channel.SMS:
        return ()
    return tuple(item.invoice.number for item in items if item.invoice.number in on_file)


def _accessories(
    case: Case, stage: Stage, items: tuple[OpenItem, ...], policy: HousePolicy, rates: RateTable
) -> InterestStatement | None:
    """Interest and indemnity of a formal notice, where they run without a human's confirmation; else None.

    Interest runs on what was due each day: a payment or credit note lowers the base from the day after.
    """
    if not stage.is_notice or not owes_indemnity(case.debtor.kind):
        return None
    return interest_of(case.debtor, items, policy, case.as_of, rates)
