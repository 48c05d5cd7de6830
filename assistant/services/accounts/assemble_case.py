"""Assemble a case from what the ledger gives: pure, so that the day's list and the dossier agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from assistant.domain.calls.call_log import CallLog
from assistant.domain.commitments.payment_plan import PaymentPlan
from assistant.domain.commitments.plan_standing import PlanStanding
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.gate import Candidate, GateOverride, ReasonCode, Verdict, pass_gate
from assistant.domain.gate.candidate import KnownDraft
from assistant.domain.gate.intent_gate import verdict_for
from assistant.domain.ledger.account import Account, Movements
from assistant.domain.ledger.account_flag import AccountFlag, FlagKind
from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.domain.ledger.discount_offer import DiscountOffer
from assistant.domain.ledger.open_account import open_account
from assistant.domain.ledger.payer import PayerCard, payer_card
from assistant.domain.mail.correspondence import SPOKEN, Channel
from assistant.domain.mail.reply import Reply
from assistant.domain.policy import HousePolicy
from assistant.domain.quickly_made import quickly_made
from assistant.domain.reminders.advice import Advice, advise
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.reminders.intent_advice import default_intent
from assistant.services.agreements.stand_agreements import Agreements, stand_agreements
from assistant.services.gate.business_days import add_business_days
from assistant.services.gate.gate_ground import GateGround


@quickly_made
@dataclass(frozen=True, slots=True)
class ClientRecord:
    """What the book holds of one client, in the order in which it was entered."""

    movements: Movements
    promises: tuple[PromiseToPay, ...] = ()
    reminders: tuple[PastReminder, ...] = ()
    overrides: tuple[GateOverride, ...] = ()
    drafts: tuple[KnownDraft, ...] = ()
    plans: tuple[PaymentPlan, ...] = ()
    replies: tuple[Reply, ...] = ()
    calls: tuple[CallLog, ...] = ()  # read for a call alone: they bind the dialling

    def until(self, day: date) -> ClientRecord:
        """As it was at the end of a day, its movements apart, which tell their own days: what came later is none.

        ``day`` in Paris is never behind the universal day of a moment.
        """
        reminders = tuple(one for one in self.reminders if one.on <= day)
        promises = tuple(one for one in self.promises if one.on <= day)
        plans = tuple(one for one in self.plans if one.proposed_on <= day)
        replies = tuple(one for one in self.replies if one.arrived_at.date() <= day)
        overrides = tuple(one for one in self.overrides if one.at.date() <= day)
        calls = tuple(one for one in self.calls if one.started_at.date() <= day)
        return ClientRecord(self.movements, promises, reminders, overrides, self.drafts, plans, replies, calls)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person chose of a letter; None leaves it to us."""

    stage: Stage | None = None
    channel: Channel | None = None
    intent: Intent | None = None


_OURS = Chosen()


@quickly_made
@dataclass(frozen=True, slots=True)
class Standing:
    """Where a client stands on a day: the part of a case that needs no correspondence."""

    account: Account
    net: Account
    promises: tuple[PromiseToPay, ...]
    payer: PayerCard
    contact: Contact | None
    verdict: Verdict
    advice: Advice
    plans: tuple[PlanStanding, ...] = ()

    def advised(self, advice: Advice) -> Standing:
        """The same with another advice; field by field, since ``replace`` costs as much as all else."""
        return Standing(
            self.account, self.net, self.promises, self.payer, self.contact, self.verdict, advice, self.plans
        )


def assemble(
    debtor: Debtor,
    record: ClientRecord,
    ground: GateGround,
    chosen: Chosen = _OURS,
) -> Standing:
    """Account, agreements as they stand, verdict and advice; a person may have ``chosen``."""
    stage, channel, intent = chosen.stage, chosen.channel, chosen.intent
    account = open_account(debtor.id, record.movements, ground.as_of)
    net = account.netted(_wait_days(record, ground), ground.policy.tolerance)
    agreed = stand_agreements(net, record.promises, record.plans, record.movements.payments)
    spoken = channel is not None and channel in SPOKEN
    contact = debtor.call_contact() if spoken else debtor.reminder_contact()
    payer = payer_card(_standing_money(record.movements, ground.as_of), account.items, agreed.promises)
    called = default_intent(agreed.plans, agreed.net)
    named = intent or (called.intent if called and stage is None else None)
    step = (named.stage if named else None) or stage
    advice = advise(debtor, agreed.net, record.reminders, agreed.promises, payer, contact, step, channel)
    purpose = named or advice.intent
    why = called.why if called and purpose is called.intent else advice.why
    if (purpose, why) != (advice.intent, advice.why):
        advice = replace(advice, intent=purpose, why=why)
    candidate = _candidate(debtor, contact, account, agreed, record, ground, advice)
    verdict = verdict_for(pass_gate(candidate, ground.as_of, channel), purpose)
    return Standing(account, agreed.net, agreed.promises, payer, contact, verdict, advice, agreed.plans)


def _candidate(
    debtor: Debtor,
    contact: Contact | None,
    account: Account,
    agreed: Agreements,
    record: ClientRecord,
    ground: GateGround,
    advice: Advice,
) -> Candidate:
    return Candidate(
        debtor,
        agreed.net,
        agreed.promises,
        record.reminders,
        ground.policy,
        contact,
        had_credit=account.unapplied > 0 or account.free_credit > 0,
        booked=account,
        plans=agreed.plans,
        replies=record.replies,
        flags=with_grace(record.movements.flags, ground.policy),
        bank_data_age=ground.bank_data_age,
        stage=advice.stage,
        moment=ground.moment,
        drafts=record.drafts,
        draft_id=ground.draft_id,
        overrides=record.overrides,
        opens_at=ground.dials_at(debtor, record.calls)
        if advice.channel is Channel.PHONE
        else ground.opens_at(debtor.address, advice.stage),
    )


def _wait_days(record: ClientRecord, ground: GateGround) -> int:
    """The trigger delay, unless a person set it aside for this client."""
    overridden = bool(record.overrides) and any(
        override.covers(ReasonCode.TRIGGER_DELAY, ground.as_of, ground.draft_id) for override in record.overrides
    )
    return 0 if overridden else ground.policy.trigger_delay_days


def with_grace(flags: tuple[AccountFlag, ...], policy: HousePolicy) -> tuple[AccountFlag, ...]:
    """Flags with the last day of an announced payment: as many business days as the house waits for it."""
    if not flags:  # nearly every client
        return flags
    return tuple(
        replace(flag, until_on=add_business_days(flag.from_on, policy.matching_days))
        if flag.kind is FlagKind.PAYMENT_ANNOUNCED and flag.until_on is None
        else flag
        for flag in flags
    )


def _standing_money(movements: Movements, as_of: date) -> Movements:
    """Without payments that the bank took back: they say nothing of how a client pays."""
    if not movements.payments or all(payment.returned_on is None for payment in movements.payments):
        return movements
    kept = tuple(payment for payment in movements.payments if payment.returned_on is None or payment.stands(as_of))
    return replace(movements, payments=kept)


def movement_lines(
    movements: Movements,
    promises: tuple[PromiseToPay, ...],
    plans: tuple[PaymentPlan, ...] = (),
    discounts: tuple[DiscountOffer, ...] = (),
) -> tuple[str, ...]:
    """One stable line a movement, for the fingerprint of an approval: any change of the ledger changes them."""
    groups: Mapping[str, tuple[object, ...]] = {
        "invoice": movements.invoices,
        "credit": movements.credit_notes,
        "payment": movements.payments,
        "dispute": movements.disputes,
        "write_off": movements.write_offs,
        "flag": movements.flags,
        "promise": promises,
        "plan": plans,
        "discount": discounts,
    }
    return tuple(f"{kind}:{value!r}" for kind, values in groups.items() for value in values)
