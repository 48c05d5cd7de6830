"""Payment plan: a debt that the debtor pays in several parts, and what was agreed on around them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from assistant.domain.ledger.account import OpenItem
from assistant.domain.money import total


class PenaltyFate(StrEnum):
    """What becomes of late interest while the plan is kept; a broken plan gives it back its course."""

    SUSPENDED = "suspended"
    RUN = "run"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True)
class Instalment:
    """One part: euros to be received by the end of ``due_on``."""

    due_on: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class PaymentPlan:
    """A plan for the invoices named; its instalments add up to the debt acknowledged, to the cent.

    Accepted: on which day, by whom, in which message. ``called_in_on`` is the day on which the creditor used the
    acceleration clause after a notice left without effect (C. civ. 1305-4 knows no acceleration by law).
    """

    id: str
    debtor_id: str
    proposed_on: date
    invoice_numbers: tuple[str, ...]
    instalments: tuple[Instalment, ...]
    penalties: PenaltyFate = PenaltyFate.SUSPENDED
    proposed_by: str = ""
    accepted_on: date | None = None
    accepted_by: str = ""
    message_id: str = ""
    called_in_on: date | None = None
    cancelled_on: date | None = None
    note: str = ""

    @property
    def total(self) -> Decimal:
        """The debt acknowledged, euros."""
        return total(instalment.amount for instalment in self.instalments)

    def covers(self, invoice_number: str) -> bool:
        """Whether the invoice is paid by this plan."""
        return invoice_number in self.invoice_numbers

    def is_about(self, item: OpenItem) -> bool:
        """Whether the plan pays an invoice: it, or one whose place it took since; none replaced."""
        return not item.replaced and any(self.covers(one.number) for one in (item.invoice, *item.replaces))
