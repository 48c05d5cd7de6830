"""Record a promise to pay, and cancel one that was entered wrongly or taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from assistant.domain.case import Case
from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.money import total
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.accounts.open_case import case_of
from assistant.services.agreements.agreement_rights import open_items, refuse_future, refuse_unusable_sum
from assistant.services.authorise import authorise_for
from assistant.services.people.entry import Entry
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

_FURTHEST: Final = timedelta(days=366)  # later than that, a reminder would sleep on a mistyped year


@dataclass(frozen=True, slots=True)
class PromiseMade:
    """What the debtor said: ``amount`` euros, None for all that is due; no invoice named: every one of that day."""

    debtor_id: str
    on: date
    due_on: date
    amount: Decimal | None = None
    invoice_numbers: tuple[str, ...] = ()
    quote: str = ""
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class RecordPromise:
    """Keeps what the debtor announced; reminders wait from now on until the day and its grace are over."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    new_id: Callable[[], str]

    def __call__(self, made: PromiseMade, actor: User) -> PromiseToPay:
        """The promise kept; raises NotAllowedError or NotFoundError with what to correct."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.CALL, made.debtor_id, self.clock.today())
            promise = keep_promise(Entry.by(uow, actor, self.clock, self.new_id), made)
            uow.commit()
        return promise


def keep_promise(entry: Entry, made: PromiseMade) -> PromiseToPay:
    """Write it inside an open transaction; raises NotAllowedError or NotFoundError with what to correct."""
    entry.uow.debtors.lock(made.debtor_id)
    _refuse(made, case_of(entry.uow, made.debtor_id, entry.today))
    promise = PromiseToPay(
        id=f"promise-{entry.new_id()}",
        debtor_id=made.debtor_id,
        on=made.on,
        due_on=made.due_on,
        amount=made.amount,
        quote=made.quote.strip(),
        message_id=made.message_id,
        invoice_numbers=tuple(dict.fromkeys(made.invoice_numbers)),
    )
    entry.uow.ledger.add_promises([promise])
    told = {"debtor": made.debtor_id, "due_on": f"{made.due_on}", "amount": f"{made.amount or 'all'}"}
    entry.trace("record_promise", promise.id, told)
    return promise


@dataclass(frozen=True, slots=True)
class CancelPromise:
    """Takes a promise out of the count; it stays readable."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, debtor_id: str, promise_id: str, actor: User) -> None:
        """Cancel it; raises NotFoundError, NotAllowedError when it is cancelled already."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.CALL, debtor_id, self.clock.today())
            known = {promise.id: promise for promise in uow.ledger.promises(debtor_id)}
            if promise_id not in known:
                raise NotFoundError("Cette promesse n’existe pas chez ce client\u202f: rechargez la page.")
            if known[promise_id].status is PromiseStatus.CANCELLED:
                raise NotAllowedError("Cette promesse est déjà annulée.")
            uow.ledger.add_promises([replace(known[promise_id], status=PromiseStatus.CANCELLED)])
            uow.audit.append(
                at=self.clock.now(),
                user_id=actor.id,
                action="cancel_promise",
                subject_id=promise_id,
                details={"debtor": debtor_id},
            )
            uow.commit()


def _refuse(made: PromiseMade, case: Case) -> None:
    refuse_future(made.on, case.as_of, "L’annonce du client")
    read_late = bool(made.message_id)  # a day named in writing binds, though it passed before anybody read the message
    if made.due_on < made.on or (made.due_on < case.as_of and not read_late):
        raise NotAllowedError("Le jour promis doit être à venir\u202f: demandez au client une nouvelle date.")
    if made.due_on > case.as_of + _FURTHEST:
        raise NotAllowedError(
            "Le jour promis est à plus d’un an\u202f: vérifiez l’année, ou proposez plutôt un échéancier."
        )
    items = open_items(case.net, made.invoice_numbers) if made.invoice_numbers else case.net.open_items
    if not items:
        raise NotAllowedError("Ce client ne doit rien\u202f: il n’y a rien à promettre.")
    if made.amount is not None:
        refuse_unusable_sum(made.amount, total(item.residual for item in items), "La somme promise")
