"""Everything that a person agrees on with a debtor, as one part of the application."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Self

from assistant.services.agreements.list_plans import ListPlans
from assistant.services.agreements.offer_discount import OfferDiscount
from assistant.services.agreements.propose_plan import ProposePlan
from assistant.services.agreements.record_dispute import CloseDispute, OpenDispute
from assistant.services.agreements.record_promise import CancelPromise, RecordPromise
from assistant.services.agreements.settle_plan import SettlePlan
from assistant.services.agreements.settle_promise import SettlePromise
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class Agree:
    """Promises, disputes, plans and discounts."""

    record_promise: RecordPromise
    cancel_promise: CancelPromise
    settle_promise: SettlePromise
    open_dispute: OpenDispute
    close_dispute: CloseDispute
    propose_plan: ProposePlan
    settle_plan: SettlePlan
    list_plans: ListPlans
    offer_discount: OfferDiscount

    @classmethod
    def on(cls, book: UnitOfWorkFactory, clock: Clock, new_id: Callable[[], str]) -> Self:
        """All of them on one book."""
        return cls(
            record_promise=RecordPromise(book, clock, new_id),
            cancel_promise=CancelPromise(book, clock),
            settle_promise=SettlePromise(book, clock, new_id),
            open_dispute=OpenDispute(book, clock, new_id),
            close_dispute=CloseDispute(book, clock),
            propose_plan=ProposePlan(book, clock, new_id),
            settle_plan=SettlePlan(book, clock),
            list_plans=ListPlans(book, clock),
            offer_discount=OfferDiscount(book, clock, new_id),
        )
