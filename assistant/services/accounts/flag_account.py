"""Flag a client or an invoice so that reminders stop, and lift the flag again; who and when stay in the book."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.ledger.account_flag import AccountFlag, FlagKind
from assistant.domain.money import CENT, ZERO
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise, authorise_for
from assistant.services.people.entry import Entry
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

_COSTLY: Final = FlagKind.HANDED_OVER
_CLIENT_ONLY: Final = frozenset({FlagKind.BLACKOUT})


@dataclass(frozen=True, slots=True)
class FlagRequest:
    """What a person asks for; ``invoice_number`` "" for the whole client, ``from_on`` None for today."""

    debtor_id: str
    kind: FlagKind
    reason: str
    invoice_number: str = ""
    from_on: date | None = None
    until_on: date | None = None
    yearly: bool = False
    cost: Decimal = ZERO  # of handing over, euros


@dataclass(frozen=True, slots=True)
class FlagAccount:
    """A phone agent may note a payment announced, and nothing else."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    new_id: Callable[[], str]

    def __call__(self, request: FlagRequest, actor: User) -> AccountFlag:
        """Set the flag; raises NotAllowedError, NotFoundError."""
        act = Act.CALL if request.kind is FlagKind.PAYMENT_ANNOUNCED else Act.WRITE
        authorise(actor, act, "Votre rôle ne suspend pas de relance\u202f: demandez au suivi client.")
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, act, request.debtor_id, self.clock.today())
            flag = keep_flag(Entry.by(uow, actor, self.clock, self.new_id), request)
            uow.commit()
        return flag

    def lift(self, debtor_id: str, flag_id: str, actor: User) -> AccountFlag:
        """The flag stands no more from today on; raises NotAllowedError, NotFoundError."""
        authorise(actor, Act.WRITE, "Votre rôle ne lève pas de consigne\u202f: demandez au suivi client.")
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.WRITE, debtor_id, self.clock.today())
            flag = next((one for one in uow.gate.flags(debtor_id) if one.id == flag_id), None)
            if flag is None or flag.lifted_on is not None:
                raise NotFoundError("Cette consigne est déjà levée\u202f: rechargez la page.")
            lifted = replace(flag, lifted_on=self.clock.today(), lifted_by=actor.id)
            uow.gate.set_flags([lifted])
            details = {"kind": flag.kind.value, "invoice": flag.invoice_number, "flag": flag.id}
            uow.audit.append(
                at=self.clock.now(), user_id=actor.id, action="lift_flag", subject_id=debtor_id, details=details
            )
            uow.commit()
        return lifted


def keep_flag(entry: Entry, request: FlagRequest) -> AccountFlag:
    """Write it inside an open transaction; raises NotAllowedError, NotFoundError."""
    flag = AccountFlag(
        entry.new_id(),
        request.debtor_id,
        request.kind,
        request.from_on or entry.today,
        request.reason.strip(),
        entry.actor.id,
        entry.now,
        request.invoice_number,
        request.until_on,
        request.yearly,
        cost=request.cost,
    )
    _refuse_incomplete(flag)
    entry.uow.debtors.get(request.debtor_id)
    _refuse_unknown_invoice(entry.uow, flag)
    entry.uow.gate.set_flags([flag])
    details = {"kind": flag.kind.value, "invoice": flag.invoice_number, "flag": flag.id}
    entry.trace("flag_account", flag.debtor_id, details)
    return flag


def _refuse_incomplete(flag: AccountFlag) -> None:
    if not flag.reason:
        raise NotAllowedError("Indiquez le motif de cette consigne\u202f: il reste au dossier.")
    if flag.cost < ZERO or flag.cost != flag.cost.quantize(CENT) or (flag.cost and flag.kind is not _COSTLY):
        raise NotAllowedError(
            "Le coût est une somme positive, au centime, d’un dossier confié à un tiers\u202f: corrigez-le."
        )
    if flag.until_on is not None and not flag.yearly and flag.until_on < flag.from_on:
        raise NotAllowedError("Cette consigne finit avant de commencer\u202f: corrigez l’une des deux dates.")
    if flag.kind is FlagKind.BLACKOUT and flag.until_on is None:
        raise NotAllowedError("Une période sans paiement a un dernier jour\u202f: indiquez-le.")
    if flag.kind in _CLIENT_ONLY and flag.invoice_number:
        raise NotAllowedError(
            "Une période sans paiement concerne le client entier\u202f: ne choisissez pas de facture."
        )


def _refuse_unknown_invoice(uow: UnitOfWork, flag: AccountFlag) -> None:
    known = {invoice.number for invoice in uow.ledger.movements(flag.debtor_id).invoices}
    if flag.invoice_number and flag.invoice_number not in known:
        raise NotFoundError(f"La facture {flag.invoice_number} n’est pas à ce client\u202f: rechargez la page.")
