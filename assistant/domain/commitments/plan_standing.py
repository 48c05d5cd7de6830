"""Where payment plans stand: each instalment is held against the money that came for the plan's invoices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from assistant.domain.commitments.payment_plan import Instalment, PaymentPlan
from assistant.domain.commitments.received_money import Receipt, ReceivedMoney, share_of
from assistant.domain.commitments.settled import is_settled
from assistant.domain.ledger.account import Account
from assistant.domain.ledger.payment import Payment
from assistant.domain.money import ZERO, total


class PlanStatus(StrEnum):
    """What became of a plan."""

    PROPOSED = "proposed"
    IN_ORDER = "in_order"
    MISSED = "missed"
    CONTESTED = "contested"  # all that is left of its invoices is
    PAUSED = "paused"  # none of its invoices may be asked for
    BROKEN = "broken"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


RUNNING = frozenset({PlanStatus.IN_ORDER, PlanStatus.MISSED, PlanStatus.CONTESTED, PlanStatus.PAUSED})


@dataclass(frozen=True, slots=True)
class PlanStanding:
    """A plan on a day: ``receipts`` are what came for it, ``missed`` the instalments overdue beyond grace.

    ``owed`` is what may still be asked of its invoices, euros: credit notes, losses and disputes lower the last
    instalments first. None: they are set aside. Arrears below the tolerance of the account are not missed.
    """

    plan: PaymentPlan
    status: PlanStatus
    receipts: tuple[Receipt, ...] = ()
    missed: tuple[Instalment, ...] = ()
    coming: tuple[Instalment, ...] = ()
    owed: Decimal | None = None

    @property
    def is_running(self) -> bool:
        """Whether its invoices are paid by instalments, and not otherwise."""
        return self.status in RUNNING

    @property
    def received(self) -> Decimal:
        """Euros that came for it."""
        return total(receipt.amount for receipt in self.receipts)

    @property
    def paid(self) -> tuple[Instalment, ...]:
        """The instalments that the money received covers whole."""
        unpaid = _unpaid(self.plan, self.received)
        return tuple(one for one in self.plan.instalments if one not in unpaid)

    @property
    def left(self) -> Decimal:
        """Euros still to come."""
        return self._at_most_owed(self.plan.total - self.received)

    @property
    def arrears(self) -> Decimal:
        """Euros of the missed instalments that did not come and are owed still; a part payment lowers them."""
        if not self.missed:
            return ZERO
        last = max(one.due_on for one in self.missed)
        fallen = total(one.amount for one in self.plan.instalments if one.due_on <= last)
        return self._at_most_owed(max(ZERO, fallen - self.received))

    def _at_most_owed(self, amount: Decimal) -> Decimal:
        return amount if self.owed is None else min(amount, self.owed)


def stand_plans(
    plans: Sequence[PaymentPlan],
    net: Account,
    payments: Sequence[Payment],
    money: ReceivedMoney,
    grace_until: Callable[[date], date],
) -> tuple[PlanStanding, ...]:
    """Each plan at the end of ``net.as_of``, oldest first; what it takes of ``money`` is gone for promises."""
    received = [payment for payment in payments if payment.stands(net.as_of)]  # the ranks of ``money``
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
    covered = covered_numbers(plan, net)
    shares = (share_of(payment, covered.__contains__) for payment in received)
    receipts = money.take(plan.total, plan.accepted_on, net.as_of, tuple(shares).__getitem__)
    came, owed = total(receipt.amount for receipt in receipts), _owed(plan, net)
    unpaid = _unpaid(plan, came)
    if not unpaid or is_settled(plan, net):
        return PlanStanding(plan, PlanStatus.COMPLETED, receipts)
    asked = unpaid if owed is None else _asked(plan, unpaid, came + owed)
    missed = tuple(one for one in asked if grace_until(one.due_on) < net.as_of)
    coming = tuple(one for one in asked if one not in missed)
    if plan.called_in_on is not None and plan.called_in_on <= net.as_of:
        return PlanStanding(plan, PlanStatus.BROKEN, receipts, missed, coming, owed)
    if owed is None:
        return PlanStanding(plan, PlanStatus.PAUSED, receipts, (), coming)
    if owed == ZERO:
        return PlanStanding(plan, PlanStatus.CONTESTED, receipts, (), coming, owed)
    late = PlanStanding(plan, PlanStatus.MISSED, receipts, missed, coming, owed)
    if missed and late.arrears >= net.tolerance:
        return late
    return PlanStanding(plan, PlanStatus.IN_ORDER, receipts, (), coming, owed)


def covered_numbers(plan: PaymentPlan, net: Account) -> frozenset[str]:
    """The invoices of a plan, and those that took the place of one."""
    return frozenset(plan.invoice_numbers).union(item.invoice.number for item in net.items if plan.is_about(item))


def _unpaid(plan: PaymentPlan, received: Decimal) -> tuple[Instalment, ...]:
    """The instalments that the money received does not cover, the oldest being paid first."""
    asked, left = ZERO, []
    for instalment in sorted(plan.instalments, key=lambda one: one.due_on):
        asked += instalment.amount
        left += [instalment] if asked > received else []
    return tuple(left)


def _asked(plan: PaymentPlan, unpaid: Sequence[Instalment], ceiling: Decimal) -> tuple[Instalment, ...]:
    """Those that begin below the euros that the plan can still bring: what the debt lost, the last ones lose."""
    before, kept = ZERO, []
    for instalment in sorted(plan.instalments, key=lambda one: one.due_on):
        kept += [instalment] if before < ceiling and instalment in unpaid else []
        before += instalment.amount
    return tuple(kept)


def _owed(plan: PaymentPlan, net: Account) -> Decimal | None:
    """What may still be asked of its invoices; None when all are set aside, and the account does not tell."""
    about = [item for item in net.items if plan.is_about(item)]
    return total(item.undisputed for item in about) if about else None
