"""Say of a promise that fell due whether it was kept: a person may know before the bank's data do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.domain.case import Case
from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.ledger.account_flag import FlagKind
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.accounts.flag_account import FlagRequest, keep_flag
from assistant.services.accounts.open_case import case_of
from assistant.services.authorise import authorise_for
from assistant.services.people.entry import Entry
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class SettlePromise:
    """What a person says stays; of money that the account does not show, reminders wait as for a payment announced."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    new_id: Callable[[], str]

    def __call__(self, debtor_id: str, promise_id: str, actor: User, *, kept: bool) -> None:
        """Kept or broken; raises NotFoundError, NotAllowedError where its day has not come or it is settled."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.CALL, debtor_id, self.clock.today())
            uow.debtors.lock(debtor_id)
            entry = Entry.by(uow, actor, self.clock, self.new_id)
            promise = next((one for one in uow.ledger.promises(debtor_id) if one.id == promise_id), None)
            if promise is None:
                raise NotFoundError("Cette promesse n’existe pas chez ce client\u202f: rechargez la page.")
            case = case_of(uow, debtor_id, entry.today)
            _refuse(promise, case)
            if kept:
                _wait_for_money(entry, promise, case)
            settled = PromiseStatus.KEPT if kept else PromiseStatus.BROKEN
            uow.ledger.add_promises([replace(promise, status=settled)])
            entry.trace("confirm_promise" if kept else "break_promise", promise.id, {"debtor": debtor_id})
            uow.commit()


def _refuse(promise: PromiseToPay, case: Case) -> None:
    if promise.status is not PromiseStatus.PENDING:
        raise NotAllowedError("Quelqu’un a déjà dit ce qu’est devenue cette promesse\u202f: rechargez la page.")
    if promise.due_on > case.as_of:
        raise NotAllowedError(f"Le jour promis, le {promise.due_on:%d/%m/%Y}, n’est pas venu\u202f: attendez-le.")


def _wait_for_money(entry: Entry, promise: PromiseToPay, case: Case) -> None:
    """Nobody is asked for what a colleague has seen arrive."""
    if not any(promise.is_about(item) for item in case.net.open_items):
        return
    reason = f"promesse du {promise.due_on:%d/%m/%Y} notée tenue"
    for number in promise.invoice_numbers or ("",):
        keep_flag(entry, FlagRequest(promise.debtor_id, FlagKind.PAYMENT_ANNOUNCED, reason, number))
