"""Assemble a case from what the ledger gives: pure, so that the day's list and the dossier agree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from assistant.domain.account import Account, Movements, open_account
from assistant.domain.advice import Advice, advise
from assistant.domain.correspondence import Channel
from assistant.domain.debtor import Contact, Debtor
from assistant.domain.dunning import PastReminder, Stage
from assistant.domain.gate import Candidate, Verdict, pass_gate
from assistant.domain.payer import PayerCard, payer_card
from assistant.domain.policy import HousePolicy
from assistant.domain.promise import PromiseToPay
from assistant.domain.promise_standing import stand
from assistant.domain.reply import Reply
from assistant.services.business_days import add_business_days

GRACE_BUSINESS_DAYS = 2


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


def assemble(  # noqa: PLR0913, PLR0917 - the ledger's parts of a debtor, and a person's two choices
    debtor: Debtor,
    movements: Movements,
    promises: tuple[PromiseToPay, ...],
    reminders: tuple[PastReminder, ...],
    policy: HousePolicy,
    as_of: date,
    stage: Stage | None = None,
    channel: Channel | None = None,
    replies: tuple[Reply, ...] = (),
) -> Standing:
    """Account, promises as they stand, the gate's verdict and advice; a person may choose ``stage`` and ``channel``."""
    account = open_account(debtor.id, movements, as_of)
    net = account.netted()
    settled = stand(promises, net, movements.payments, _grace)
    contact = debtor.reminder_contact()
    payer = payer_card(movements, account.items, settled)
    had_credit = account.unapplied > 0 or account.free_credit > 0
    candidate = Candidate(debtor, net, settled, reminders, policy, contact, had_credit, replies)
    verdict = pass_gate(candidate, as_of, channel)
    advice = advise(debtor, net, reminders, settled, payer, contact, stage, channel)
    return Standing(account, net, settled, payer, contact, verdict, advice)


def _grace(due_on: date) -> date:
    return add_business_days(due_on, GRACE_BUSINESS_DAYS)


def movement_lines(movements: Movements, promises: tuple[PromiseToPay, ...]) -> tuple[str, ...]:
    """One stable line a movement, for the fingerprint of an approval: any change of the ledger changes them."""
    groups: Mapping[str, tuple[object, ...]] = {
        "invoice": movements.invoices,
        "credit": movements.credit_notes,
        "payment": movements.payments,
        "dispute": movements.disputes,
        "promise": promises,
    }
    return tuple(f"{kind}:{value!r}" for kind, values in groups.items() for value in values)
