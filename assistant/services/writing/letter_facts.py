"""Turn a situation into the facts that guardrails check a letter against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.commitments.payment_plan import PenaltyFate
from assistant.domain.commitments.plan_standing import PlanStanding, covered_numbers
from assistant.domain.commitments.promise import PromiseStatus
from assistant.domain.commitments.promise_hold import promised_numbers
from assistant.domain.fact_kinds import EventKind, Surrounding
from assistant.domain.facts import (
    ELSEWHERE,
    ConcessionFacts,
    ContactFacts,
    CreditorFacts,
    DebtorFacts,
    DiscountFacts,
    EInvoiceStatus,
    EventFacts,
    Facts,
    InstalmentFacts,
    InvoiceFacts,
    PastContact,
    PayeeFacts,
    PenaltyFacts,
    PlanFacts,
    PromiseFacts,
)
from assistant.domain.interest.limitation import limitation_day
from assistant.domain.ledger.account import OpenItem
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.domain.mail.correspondence import SPOKEN, Channel, Direction, Message
from assistant.domain.writing.situation import Situation


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known around a situation: printed blocks, the client's messages, names that belong to others."""

    printed: frozenset[Surrounding]
    messages: tuple[Message, ...] = ()
    others: tuple[str, ...] = ()


def letter_facts(situation: Situation, around: Surroundings) -> Facts:
    """The facts of one letter."""
    selected = {item.invoice.number for item in situation.items}
    running = [one.plan for one in situation.plans if one.is_running]
    held = {number for plan in running for number in covered_numbers(plan, situation.account)} | _promised(situation)
    return Facts(
        as_of=situation.as_of,
        stage=situation.stage,
        channel=situation.channel,
        address_form=situation.address_form,
        actor=situation.creditor.actor,
        surroundings=around.printed,
        creditor=_creditor(situation.creditor, situation),
        payee=_payee(situation.creditor),
        debtor=_debtor(situation.debtor),
        invoices=tuple(
            _invoice(item, item.invoice.number in selected, item.invoice.number in held)
            for item in situation.account.items
        ),
        penalty=_penalty(situation),
        payment_deadline=situation.payment_deadline,
        history=tuple(PastContact(r.on, r.stage, r.channel) for r in situation.history),
        promises=tuple(_promises(situation)),
        discount=DiscountFacts(situation.discount.rate, situation.discount.until) if situation.discount else None,
        plan=_plan(situation.plan),
        concessions=_concessions(situation.plan),
        internal_notes=situation.debtor.notes,
        forbidden_terms=around.others,
        attachments=None if situation.channel.is_paper else situation.attachments,
        limitation_date=min(filter(None, (_last_day(situation, item) for item in situation.items)), default=None),
        events=(*_events(around.messages), *_call(situation.call)),
    )


def _penalty(situation: Situation) -> PenaltyFacts:
    """The house's agreed rate, which says nothing of a consumer: they owe the legal interest alone."""
    if situation.debtor.kind.is_consumer:
        return PenaltyFacts()
    return PenaltyFacts(situation.policy.contract_rate, situation.policy.contract_rate_proof)


def _creditor(creditor: Creditor, situation: Situation) -> CreditorFacts:
    author = situation.author
    own = not creditor.collects_for_another
    return CreditorFacts(
        name=creditor.owed_to,
        legal_form=creditor.legal_form if own else "",
        siren=creditor.siren if own else "",
        rcs_city=creditor.rcs_city if own else "",
        address=creditor.address if own else creditor.mandator_address,
        signatory=creditor.signatory,
        signatory_role=creditor.signatory_role,
        email=creditor.email,
        phone=creditor.phone,
        iban=creditor.iban,
        bic=creditor.bic,
        payment_url=creditor.payment_url,
        trader=creditor.trader,
        roles=(*creditor.roles, author.name),
        phones=creditor.phones,
        emails=(*creditor.emails, *filter(None, [author.email])),
        urls=creditor.urls,
    )


def _payee(creditor: Creditor) -> PayeeFacts | None:
    """A collector receives the money for whoever is owed it (CPCE R124-3)."""
    return PayeeFacts(creditor.name, creditor.iban) if creditor.collects_for_another else None


def _debtor(debtor: Debtor) -> DebtorFacts:
    return DebtorFacts(
        kind=debtor.kind,
        name=debtor.name,
        siren=debtor.siren,
        address=debtor.address,
        contacts=tuple(_contact(contact) for contact in debtor.contacts),
        insolvency=debtor.insolvency,
        language="fr",  # our letters are French whatever the client writes
        trader=debtor.trader,
        public_kind=debtor.public_kind,
    )


def _contact(contact: Contact) -> ContactFacts:
    return ContactFacts(
        civility=contact.civility,
        first_name=contact.first_name,
        last_name=contact.last_name,
        role=contact.job,
        email=contact.email,
        phone=contact.phone,
        title=contact.title,
        line=contact.line,
    )


def _invoice(item: OpenItem, selected: bool, deferred: bool) -> InvoiceFacts:  # noqa: FBT001  (a field of the result)
    invoice, dispute = item.invoice, item.dispute
    status = EInvoiceStatus(invoice.einvoice_status, invoice.einvoice_status_on) if invoice.einvoice_status else None
    return InvoiceFacts(
        number=invoice.number,
        label=invoice.label,
        issued_on=invoice.issued_on,
        due_on=invoice.due_on,
        amount=invoice.amount,
        paid=item.paid,
        credited=item.credited,
        residual=item.residual,
        paid_on=item.last_paid_on,
        disputed=dispute is not None,
        disputed_on=dispute.opened_on if dispute else None,
        undisputed=item.undisputed if dispute else None,
        selected=selected,
        einvoice_status=status,
        supplied_from=invoice.supplied_from,
        supplied_to=invoice.supplied_to,
        purchase_order=invoice.purchase_order,
        settlements=item.settlements,
        written_off=item.written_off,
        deferred=deferred,
    )


def _promised(situation: Situation) -> set[str]:
    """What waiting promises hold besides the letter's own invoices."""
    own = {item.invoice.number for item in situation.items}
    return set(promised_numbers(situation.promises, situation.account) - own)


def _promises(situation: Situation) -> Iterator[PromiseFacts]:
    """Words given, and a payment that the client says has left: its day was told in the call."""
    for promise in situation.promises:
        here = not promise.invoice_numbers or any(promise.is_about(item) for item in situation.items)
        waits = promise.status is PromiseStatus.PENDING
        status = ELSEWHERE if waits and not here else promise.status.value
        yield PromiseFacts(promise.on, promise.amount, promise.due_on, status)
    call = situation.call
    if call is not None and call.outcome is CallOutcome.PAYMENT_SENT:
        yield PromiseFacts(call.ended_at.date(), call.amount, call.on)


def _call(call: CallLog | None) -> Iterator[EventFacts]:
    if call is not None:
        yield EventFacts(EventKind.CALL, call.ended_at.date(), Direction.OUT, Channel.PHONE)


def _plan(standing: PlanStanding | None) -> PlanFacts | None:
    if standing is None:
        return None
    parts = tuple(InstalmentFacts(one.due_on, one.amount) for one in standing.plan.instalments)
    return PlanFacts(parts, standing.plan.accepted_on)


def _concessions(standing: PlanStanding | None) -> ConcessionFacts | None:
    """What the plan on file concedes, and no more."""
    if standing is None:
        return None
    plan = standing.plan
    waived = plan.penalties is PenaltyFate.WAIVED
    return ConcessionFacts(waived, waived, len(plan.instalments), plan.instalments[-1].due_on)


def _last_day(situation: Situation, item: OpenItem) -> date | None:
    """When the claim on an invoice lapses: a part payment, a promise or an accepted plan begins the period anew."""
    promised = [promise.on for promise in situation.promises if promise.is_about(item)]
    agreed = [s.plan.accepted_on for s in situation.plans if s.plan.is_about(item)]
    acknowledged = max([*promised, *filter(None, agreed), *filter(None, [item.last_paid_on])], default=None)
    return limitation_day(situation.debtor.kind, item.invoice.due_on, acknowledged)


def _events(messages: Iterable[Message]) -> Iterable[EventFacts]:
    for message in messages:
        if message.channel in SPOKEN:
            kind = EventKind.CALL
        else:
            kind = EventKind.MAIL_IN if message.direction is Direction.IN else EventKind.MAIL_OUT
        yield EventFacts(kind, message.sent_at.date(), message.direction, message.channel)
