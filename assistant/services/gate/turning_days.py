"""Turning days: when the gate's answer for one client may change by itself, with nothing written meanwhile. Pure.

A day too many costs one more question; a missing one would leave a client held, or asked, beyond its end: a test
compares the walk over these days with one that asks every day. What simulated reminders bring is the walk's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from assistant.domain.commitments.payment_plan import PaymentPlan
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.interest.limitation import limitation_day
from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.account_flag import AccountFlag
from assistant.domain.ledger.debtor import Debtor
from assistant.domain.mail.reply import Reply
from assistant.domain.policy import HousePolicy
from assistant.services.accounts.assemble_case import ClientRecord, with_grace
from assistant.services.agreements.stand_agreements import grace_until

_ONE = timedelta(days=1)


def turning_days(
    debtor: Debtor, record: ClientRecord, promises: Iterable[PromiseToPay], policy: HousePolicy, start: date, end: date
) -> frozenset[date]:
    """Those after ``start`` up to ``end``; ``promises`` as they stand on ``start``."""
    days = {
        *_of_movements(debtor, record.movements, policy),
        *(day for promise in promises for day in _of_promise(debtor, promise)),
        *(day for plan in record.plans for day in _of_plan(plan)),
        *(day for reply in record.replies for day in _of_reply(reply)),
        *(override.until + _ONE for override in record.overrides),
        *((debtor.insolvency.opened_on,) if debtor.insolvency else ()),
    }
    days = {day for day in days if start < day <= end}
    flags = with_grace(record.movements.flags, policy)
    return frozenset(days | {day for day in _days(start, end) for flag in flags if _turns(flag, day)})


def _days(start: date, end: date) -> Iterator[date]:
    return (start + timedelta(days=rank) for rank in range(1, (end - start).days + 1))


def _turns(flag: AccountFlag, day: date) -> bool:
    return flag.stands(day) is not flag.stands(day - _ONE)


def _of_movements(debtor: Debtor, movements: Movements, policy: HousePolicy) -> Iterator[date]:
    for invoice in movements.invoices:
        late_on = invoice.due_on + _ONE
        yield from (invoice.issued_on, invoice.due_on, late_on, late_on + timedelta(days=policy.trigger_delay_days))
        lapses = limitation_day(debtor.kind, invoice.due_on)
        yield from () if lapses is None else (lapses + _ONE,)
    yield from (note.issued_on for note in movements.credit_notes)
    yield from (loss.on for loss in movements.write_offs)
    for payment in movements.payments:
        lapses = limitation_day(debtor.kind, payment.received_on)
        yield from (day for day in (payment.received_on, payment.returned_on) if day is not None)
        yield from (part.on for part in payment.allocations)
        yield from () if lapses is None else (lapses + _ONE,)
    for dispute in movements.disputes:
        yield from (day for day in (dispute.opened_on, dispute.closed_on) if day is not None)


def _of_promise(debtor: Debtor, promise: PromiseToPay) -> Iterator[date]:
    yield from (promise.on, grace_until(promise.due_on) + _ONE)
    lapses = limitation_day(debtor.kind, promise.on)
    yield from () if lapses is None else (lapses + _ONE,)


def _of_plan(plan: PaymentPlan) -> Iterator[date]:
    yield from (day for day in (plan.accepted_on, plan.called_in_on, plan.cancelled_on) if day is not None)
    yield from (grace_until(part.due_on) + _ONE for part in plan.instalments)


def _of_reply(reply: Reply) -> Iterator[date]:
    yield reply.arrived_at.date()
    if reply.hold_until is not None:
        yield reply.hold_until
