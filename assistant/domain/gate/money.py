"""Money: whether anything is left to ask for."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.commitments.plan_standing import PlanStatus
from assistant.domain.gate.candidate import Candidate
from assistant.domain.gate.flags import FLAG_CODES, quoted
from assistant.domain.gate.reason import Overrider, Reason, ReasonCode
from assistant.domain.ledger.account import Account
from assistant.domain.ledger.account_flag import AccountFlag
from assistant.domain.money import ZERO, total

_DISPUTED_LATE: Final = "Tout ce qui est échu est contesté{since}\u202f: traitez le litige d’abord."
_DISPUTED_ALL: Final = "Tout ce qui reste dû est contesté\u202f: traitez le litige d’abord."


def nothing_to_ask(candidate: Candidate, as_of: date) -> Reason | None:
    """Paid, covered, contested, too little, too young, sold or set aside: the first that explains why."""
    account, booked = candidate.account, candidate.booked or candidate.account
    if not account.open_items:
        return _without_open_items(candidate, booked)
    late = account.remindable_items
    if late:
        return _too_little(candidate, total(item.undisputed for item in late))
    missed = [standing.arrears for standing in candidate.plans if standing.status is PlanStatus.MISSED]
    little = _too_little(candidate, total(missed)) if missed else None
    if little is not None:
        return little
    contested = [item for item in account.past_due_items if not item.deferred]
    if contested:
        item = contested[0]
        since = f" depuis le {item.dispute.opened_on:%d/%m/%Y}" if item.dispute else ""
        return Reason(ReasonCode.DISPUTED, _DISPUTED_LATE.format(since=since))
    if all(item.undisputed <= ZERO for item in account.open_items):
        return Reason(ReasonCode.DISPUTED, _DISPUTED_ALL)
    if any(one.status is PlanStatus.IN_ORDER and not one.coming for one in candidate.plans):
        return _too_little(candidate, ZERO)  # the last instalment lacks cents
    return _young(candidate, booked, as_of)


def credit_to_net(candidate: Candidate, _as_of: date) -> Reason | None:
    """Money or credit that is not on an invoice is deducted from what is asked; a person had better book it."""
    if not candidate.had_credit or not candidate.account.open_items:
        return None
    return Reason(
        ReasonCode.CREDIT_TO_NET,
        "Un règlement ou un avoir non affecté sera déduit de la demande\u202f: lettrez-le quand vous pourrez.",
        blocks=False,
        waits=False,
    )


def _too_little(candidate: Candidate, asked: Decimal) -> Reason | None:
    if asked >= candidate.policy.tolerance:
        return None
    return Reason(
        ReasonCode.UNDER_TOLERANCE,
        "Le montant échu est sous le seuil de relance de la maison.",
        override=Overrider.ACCOUNT_MANAGER,
    )


def _without_open_items(candidate: Candidate, booked: Account) -> Reason:
    young = _young(candidate, booked, booked.as_of)
    if young is not None:
        return young
    left_out = _left_out(candidate.account, booked)
    if left_out is not None:
        return left_out
    if candidate.had_credit:
        return Reason(
            ReasonCode.COVERED, "Un règlement ou un avoir non affecté couvre tout ce qui est dû\u202f: lettrez-le."
        )
    return Reason(ReasonCode.NOTHING_DUE, "Rien n’est dû\u202f: le compte est soldé.")


def _young(candidate: Candidate, booked: Account, as_of: date) -> Reason | None:
    """Past due since too few days for the house."""
    wait = candidate.policy.trigger_delay_days
    if not wait or all(item.days_past_due(as_of) > wait for item in booked.netted().past_due_items):
        return None
    return Reason(
        ReasonCode.TRIGGER_DELAY,
        f"Échu depuis moins de {wait + 1} jours\u202f: la maison laisse ce délai avant la première relance.",
        override=Overrider.ACCOUNT_MANAGER,
    )


def _left_out(account: Account, booked: Account) -> Reason | None:
    """What is past due is not ours to ask for, and nothing else is."""
    asked = {item.invoice.number for item in account.items}
    out = [item for item in booked.past_due_items if item.invoice.number not in asked]
    if not out:
        return None
    item = out[0]
    number = item.invoice.number
    if item.flag is not None:
        return _flagged(item.flag, number)
    if item.invoice.factor:
        return Reason(
            ReasonCode.FACTORED,
            f"La facture {number} est cédée à {item.invoice.factor}\u202f: c’est à lui de la réclamer.",
        )
    return Reason(
        ReasonCode.EINVOICE_STOPPED,
        f"La facture {number} est au statut «\u202f{item.invoice.einvoice_status}\u202f» sur sa plateforme\u202f: "
        "réglez ce point d’abord.",
    )


def _flagged(flag: AccountFlag, number: str) -> Reason:
    until = f" jusqu’au {flag.until_on:%d/%m/%Y}" if flag.until_on and not flag.yearly else ""
    return Reason(
        FLAG_CODES[flag.kind],
        f"La facture {number} est mise de côté{until}{quoted(flag.reason)}\u202f: "
        "levez cette consigne au dossier pour la relancer.",
    )
