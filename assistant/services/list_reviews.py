"""List the drafts that wait for somebody, oldest first."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from assistant.domain.account import Movements, open_account
from assistant.domain.draft import Draft
from assistant.domain.money import total
from assistant.domain.permission import Act
from assistant.domain.review import DraftState
from assistant.domain.user import User
from assistant.services.authorise import authorise, reach
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

_WAITING = (DraftState.SUBMITTED, DraftState.APPROVED, DraftState.CHANGES_REQUESTED, DraftState.VOID)


@dataclass(frozen=True, slots=True)
class WaitingDraft:
    """A draft, its client's and author's names, and the euros that it asks for."""

    draft: Draft
    client: str
    author: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class ListReviews:
    """Reads only."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, actor: User) -> tuple[WaitingDraft, ...]:
        """Those of the clients within reach; raises NotAllowedError."""
        authorise(actor, Act.READ)
        with self.unit_of_work() as uow:
            reached = reach(uow, actor, self.clock.today())
            drafts = uow.drafts.in_state(*_WAITING)
            names = {one.id: one.name for one in uow.debtors.names() if reached.covers(one.account_manager)}
            people = {user.id: user.name for user in uow.house.users()} if drafts else {}
            return tuple(
                WaitingDraft(
                    draft,
                    names[draft.debtor_id],
                    people.get(draft.created_by, draft.created_by),
                    _amount(uow.ledger.movements(draft.debtor_id), draft),
                )
                for draft in drafts
                if draft.debtor_id in names
            )


def _amount(movements: Movements, draft: Draft) -> Decimal:
    account = open_account(draft.debtor_id, movements, draft.as_of).netted()
    return total(item.undisputed for item in account.items if item.invoice.number in draft.invoice_numbers)
