"""Assemble a case from what the ledger gives: pure, so that the day's list and the dossier agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from assistant.domain.account import Account, Movements, open_account
from assistant.domain.advice import Advice, advise
from assistant.domain.correspondence import Channel
from assistant.domain.debtor import Contact, Debtor
from assistant.domain.discount_offer import DiscountOffer
from assistant.domain.dunning import PastReminder, Stage
from assistant.domain.gate import Candidate, Verdict, pass_gate
from assistant.domain.intent import Intent
from assistant.domain.intent_advice import default_intent
from assistant.domain.intent_gate import verdict_for
from assistant.domain.payer import PayerCard, payer_card
from assistant.domain.payment_plan import PaymentPlan
from assistant.domain.plan_standing import PlanStanding
from assistant.domain.policy import HousePolicy
from assistant.domain.promise import PromiseToPay
from assistant.services.stand_agreements import stand_agreements


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person chose of a letter; None leaves it to us."""

    stage: Stage | None = None
    channel: Channel | None = None
    intent: Intent | None = None


_OURS = Chosen()


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


def assemble(
    debtor: Debtor,
    movements: Movements,
    promises: tuple[PromiseToPay, ...],
    reminders: tuple[PastReminder, ...],
    policy: HousePolicy,
    as_of: date,
    plans: tuple[PaymentPlan, ...] = (),
    chosen: Chosen = _OURS,
) -> Standing:
    """Account, agreements as they stand, verdict and advice; a person may have ``chosen``."""
    stage, channel, intent = chosen.stage, chosen.channel, chosen.intent
    account = open_account(debtor.id, movements, as_of)
    agreed = stand_agreements(account.netted(), promises, plans, movements.payments)
    net, settled = agreed.net, agreed.promises
    contact = debtor.reminder_contact()
    payer = payer_card(movements, account.items, settled)
    had_credit = account.unapplied > 0 or account.free_credit > 0
    candidate = Candidate(debtor, net, settled, reminders, policy, contact, had_credit, agreed.plans)
    called = default_intent(agreed.plans, net) if stage is None and intent is None else None
    purpose = intent or (called.intent if called else Intent.REMINDER)
    advice = advise(debtor, net, reminders, settled, payer, contact, purpose.stage or stage, channel)
    advice = replace(advice, intent=purpose, why=called.why if called else advice.why)
    verdict = verdict_for(pass_gate(candidate, as_of, channel), purpose)
    return Standing(account, net, settled, payer, contact, verdict, advice, agreed.plans)


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
        "promise": promises,
        "plan": plans,
        "discount": discounts,
    }
    return tuple(f"{kind}:{value!r}" for kind, values in groups.items() for value in values)
