"""Invoice and credit note: what was billed and what was taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assistant.domain.quickly_made import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Invoice:
    """An invoice, tax included, in euros; ``supplied_from``/``to`` bound the delivery or service.

    ``factor`` is whom the claim was sold to, "" while it is ours. ``corrects`` is the number of the invoice that this
    one replaces, which asks for nothing from then on. A ``deposit`` asks for a part of a price to come; once the
    invoice ``taken_over_by`` is issued, what was paid on the deposit is paid on that one, and the deposit asks for
    nothing.
    """

    id: str
    debtor_id: str
    number: str
    issued_on: date
    due_on: date
    amount: Decimal
    label: str = ""
    purchase_order: str = ""
    supplied_from: date | None = None
    supplied_to: date | None = None
    einvoice_status: str = ""
    einvoice_status_on: date | None = None
    deposit: bool = False
    taken_over_by: str = ""
    factor: str = ""
    corrects: str = ""

    @property
    def born_on(self) -> date:
        """The day the claim was born: that of the supply, of the issue where it is unknown."""
        return self.supplied_to or self.supplied_from or self.issued_on


@dataclass(frozen=True, slots=True)
class CreditNote:
    """A credit note, a positive amount in euros, linked to an invoice or free."""

    id: str
    debtor_id: str
    number: str
    issued_on: date
    amount: Decimal
    invoice_number: str = ""
    cancelled: bool = False
    label: str = ""
