"""The gate ("feu vert"): may this debtor be reminded now, and if not why."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from assistant.domain.account import Account
from assistant.domain.correspondence import Channel
from assistant.domain.debtor import Contact, Debtor, InsolvencyKind
from assistant.domain.dunning import PastReminder
from assistant.domain.policy import HousePolicy
from assistant.domain.promise import PromiseStatus, PromiseToPay
from assistant.domain.reply import Reply
from assistant.domain.reply_hold import reply_hold

_PROCEEDINGS = {
    InsolvencyKind.SAFEGUARD: "sauvegarde",
    InsolvencyKind.RECEIVERSHIP: "redressement judiciaire",
    InsolvencyKind.LIQUIDATION: "liquidation judiciaire",
}


class ReasonCode(StrEnum):
    """Why a debtor may not be reminded."""

    NOTHING_DUE = "nothing_due"
    COVERED = "covered"
    UNDER_TOLERANCE = "under_tolerance"
    DISPUTED = "disputed"
    PROMISE_PENDING = "promise_pending"
    INSOLVENCY = "insolvency"
    NO_ADDRESS = "no_address"
    TOO_RECENT = "too_recent"
    REPLY = "reply"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason in one French line; ``blocks`` is False for a reason that only counsels to wait."""

    code: ReasonCode
    sentence: str
    blocks: bool = True


@dataclass(frozen=True, slots=True)
class Verdict:
    """The gate's answer: green when no reason blocks."""

    reasons: tuple[Reason, ...] = ()

    @property
    def green(self) -> bool:
        """Whether a reminder may go on."""
        return not self.blocking

    @property
    def blocking(self) -> tuple[Reason, ...]:
        """The reasons that stop it."""
        return tuple(reason for reason in self.reasons if reason.blocks)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A debtor at the gate: ``account`` is already netted of unapplied money and free credit."""

    debtor: Debtor
    account: Account
    promises: Sequence[PromiseToPay]
    reminders: Sequence[PastReminder]
    policy: HousePolicy
    contact: Contact | None
    had_credit: bool = False
    replies: Sequence[Reply] = ()


def pass_gate(candidate: Candidate, as_of: date, channel: Channel | None = None) -> Verdict:
    """Ask every question of the gate; ``channel`` None asks for any address."""
    reasons = [
        reason
        for reason in (
            *(question(candidate, as_of) for question in _QUESTIONS),
            _address(candidate, channel),
        )
        if reason is not None
    ]
    return Verdict(tuple(reasons))


def _insolvency(candidate: Candidate, as_of: date) -> Reason | None:
    insolvency = candidate.debtor.insolvency
    if insolvency is None or insolvency.opened_on > as_of:
        return None
    return Reason(
        ReasonCode.INSOLVENCY,
        f"Procédure collective ({_PROCEEDINGS[insolvency.kind]}) ouverte le {insolvency.opened_on:%d/%m/%Y} : "
        "aucune relance, déclarez la créance au mandataire.",
    )


def _due(candidate: Candidate, _as_of: date) -> Reason | None:
    account = candidate.account
    if not account.open_items:
        if candidate.had_credit:
            return Reason(
                ReasonCode.COVERED, "Un règlement ou un avoir non affecté couvre tout ce qui est dû : lettrez-le."
            )
        return Reason(ReasonCode.NOTHING_DUE, "Rien n’est dû : le compte est soldé.")
    late = account.remindable_items
    if not late and account.past_due_items:
        item = account.past_due_items[0]
        opened = f" depuis le {item.dispute.opened_on:%d/%m/%Y}" if item.dispute else ""
        return Reason(ReasonCode.DISPUTED, f"Tout ce qui est échu est contesté{opened} : traitez le litige d’abord.")
    if late and sum((item.undisputed for item in late), Decimal(0)) < candidate.policy.tolerance:
        return Reason(ReasonCode.UNDER_TOLERANCE, "Le montant échu est sous le seuil de relance de la maison.")
    if not late and all(item.undisputed <= 0 for item in account.open_items):
        return Reason(ReasonCode.DISPUTED, "Tout ce qui reste dû est contesté : traitez le litige d’abord.")
    return None


def _promise(candidate: Candidate, as_of: date) -> Reason | None:
    pending = [p for p in candidate.promises if p.status is PromiseStatus.PENDING and p.on <= as_of]
    if not pending:
        return None
    latest = max(pending, key=lambda promise: promise.due_on)
    return Reason(
        ReasonCode.PROMISE_PENDING, f"Un règlement est promis pour le {latest.due_on:%d/%m/%Y} : attendez cette date."
    )


def _reply(candidate: Candidate, as_of: date) -> Reason | None:
    sentence = reply_hold(candidate.replies, as_of)
    return Reason(ReasonCode.REPLY, sentence) if sentence else None


def _recent(candidate: Candidate, as_of: date) -> Reason | None:
    last = max((reminder.on for reminder in candidate.reminders), default=None)
    interval = timedelta(days=candidate.policy.min_contact_interval_days)
    if last is None or as_of - last >= interval:
        return None
    return Reason(
        ReasonCode.TOO_RECENT,
        f"Déjà relancé le {last:%d/%m/%Y} : la maison attend {interval.days} jours entre deux relances.",
        blocks=False,
    )


def _address(candidate: Candidate, channel: Channel | None) -> Reason | None:
    contact, debtor = candidate.contact, candidate.debtor
    email, phone = bool(contact and contact.takes_email), bool(contact and contact.phone)
    reachable = {
        None: email or bool(debtor.address),
        Channel.EMAIL: email,
        Channel.SMS: phone,
        Channel.PHONE: phone,
        Channel.VOICEMAIL: phone,
    }.get(channel, bool(debtor.address))
    if reachable:
        return None
    if channel in {None, Channel.EMAIL} and contact and contact.bounced_on:
        return Reason(
            ReasonCode.NO_ADDRESS,
            f"L’adresse {contact.email} refuse nos messages depuis le {contact.bounced_on:%d/%m/%Y} : "
            "demandez la bonne au client et corrigez sa fiche.",
        )
    missing = {
        None: "Aucune adresse connue",
        Channel.EMAIL: "Aucune adresse électronique connue",
        Channel.SMS: "Aucun numéro de téléphone connu",
        Channel.PHONE: "Aucun numéro de téléphone connu",
        Channel.VOICEMAIL: "Aucun numéro de téléphone connu",
    }.get(channel, "Aucune adresse postale connue")
    return Reason(ReasonCode.NO_ADDRESS, f"{missing} pour ce client : complétez la fiche.")


_QUESTIONS: tuple[Callable[[Candidate, date], Reason | None], ...] = (
    _insolvency,
    _due,
    _promise,
    _reply,
    _recent,
)
