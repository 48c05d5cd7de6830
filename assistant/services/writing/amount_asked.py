"""The amount that a draft asks for."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.domain.commitments.plan_standing import PlanStanding
from assistant.domain.ledger.account import Account
from assistant.domain.ledger.payment import Payment
from assistant.domain.money import total
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.draft import Draft
from assistant.services.agreements.stand_agreements import stand_agreements
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.services.writing.amount_to_ask import arrears_of


def amount_asked(net: Account, draft: Draft, plans: Sequence[PlanStanding]) -> Decimal:
    """Euros including tax: what its invoices leave undisputed on a netted account; of a missed instalment that alone.

    ``plans`` are the client's as they stand on the day of the account.
    """
    if draft.intent is Intent.MISSED_INSTALMENT:
        return arrears_of(plans)
    return total(item.undisputed for item in net.items if item.invoice.number in draft.invoice_numbers)


def plans_of_draft(
    uow: UnitOfWork, draft: Draft, net: Account, payments: Sequence[Payment]
) -> tuple[PlanStanding, ...]:
    """The client's plans on the day of the account, read where the draft's sum hangs on them."""
    if draft.intent is not Intent.MISSED_INSTALMENT:
        return ()
    promises, plans = uow.ledger.promises(draft.debtor_id), uow.agreements.plans(draft.debtor_id)
    return stand_agreements(net, promises, plans, payments).plans
