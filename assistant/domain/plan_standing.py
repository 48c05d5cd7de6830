"""Where payment plans stand: each instalment is held against the money that came for the plan's invoices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from assistant.domain.account import Account
from assistant.domain.money import ZERO, total
from assistant.domain.payment import Payment
from assistant.domain.payment_plan import Instalment, PaymentPlan
from assistant.domain.received_money import Receipt, ReceivedMoney


class PlanStatus(StrEnum):
    """What became of a plan."""

    PROPOSED = "proposed"
    IN_ORDER = "in_order"
    MISSED = "missed"
    BROKEN = "broken"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


RUNNING = frozenset({PlanStatus.IN_ORDER, PlanStatus.MISSED})


@dataclass(frozen=True, slots=True)
class PlanStanding:
    """A plan on a day: ``receipts`` are what came for it, ``missed`` the instalments overdue beyond grace."""

    plan: PaymentPlan
    status: PlanStatus
    receipts: tuple[Receipt, ...] = ()
    missed: tuple[Instalment, ...] = ()
    coming: tuple[Instalment, ...] = ()

    @property
    def is_running(self) -> bool:
        """Whether its invoices are paid by instalments, and not otherwise."""
        return self.status in RUNNING

    @property
    def received(self) -> Decimal:
        """Euros that came for it."""
        return total(receipt.amount for receipt in self.receipts)

    @property
    def left(self) -> Decimal:
        """Euros still to come."""
        return self.plan.total - self.received

    @property
    def arrears(self) -> Decimal:
        """Euros of the missed instalments that did not come; a part payment lowers them."""
        fallen = total(one.amount for one in self.plan.instalments) - total(one.amount for one in self.coming)
        return max(ZERO, fallen - self.received) if self.missed else ZERO


def stand_plans(
    plans: Sequence[PaymentPlan],
    net: Account,
    payments: Sequence[Payment],
    money: ReceivedMoney,
    grace_until: Callable[[date], date],
) -> tuple[PlanStanding, ...]:
    """Each plan at the end of ``net.as_of``, oldest first; what it takes of ``money`` is gone for promises."""
    received = [payment for payment in payments if payment.received_on <= net.as_of]
    ordered = sorted(plans, key=lambda plan: (plan.proposed_on, plan.id))
    return tuple(_stand(plan, net, received, money, grace_until) for plan in ordered)


def _stand(
    plan: PaymentPlan,
    net: Account,
    received: Sequence[Payment],
    money: ReceivedMoney,
    grace_until: Callable[[date], date],
) -> PlanStanding:
    if plan.cancelled_on is not None and plan.cancelled_on <= net.as_of:
        return PlanStanding(plan, PlanStatus.CANCELLED)
    if plan.accepted_on is None or plan.accepted_on > net.as_of:
        return PlanStanding(plan, PlanStatus.PROPOSED, coming=plan.instalments)
    receipts = money.take(plan.total, plan.accepted_on, net.as_of, lambda rank: _share(plan, received[rank]))
    unpaid = _unpaid(plan, total(receipt.amount for receipt in receipts))
    missed = tuple(one for one in unpaid if grace_until(one.due_on) < net.as_of)
    coming = tuple(one for one in unpaid if one not in missed)
    if not unpaid or _settled(plan, net):
        return PlanStanding(plan, PlanStatus.COMPLETED, receipts)
    if plan.called_in_on is not None and plan.called_in_on <= net.as_of:
        return PlanStanding(plan, PlanStatus.BROKEN, receipts, missed, coming)
    status = PlanStatus.MISSED if missed else PlanStatus.IN_ORDER
    return PlanStanding(plan, status, receipts, missed, coming)


def _share(plan: PaymentPlan, payment: Payment) -> Decimal:
    """What of a payment may be for the plan: what was put on its invoices, and what was put on none."""
    put = [one for one in payment.allocations if not plan.covers(one.invoice_number)]
    return payment.amount - total(one.amount for one in put)


def _unpaid(plan: PaymentPlan, received: Decimal) -> tuple[Instalment, ...]:
    """The instalments that the money received does not cover, the oldest being paid first."""
    asked, left = ZERO, []
    for instalment in sorted(plan.instalments, key=lambda one: one.due_on):
        asked += instalment.amount
        left += [instalment] if asked > received else []
    return tuple(left)


def _settled(plan: PaymentPlan, net: Account) -> bool:
    """Whether all its invoices are settled, by whatever road."""
    about = [item for item in net.items if plan.covers(item.invoice.number)]
    return bool(about) and all(item.residual == ZERO for item in about)
