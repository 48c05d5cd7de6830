"""Account mark: a value of a letter that is also a value of the account, with its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class MarkKind(StrEnum):
    """What the value is on the account."""

    TOTAL = "total"
    RESIDUAL = "residual"
    AMOUNT = "amount"
    PAID = "paid"
    CREDITED = "credited"
    INVOICE = "invoice"
    ISSUED_ON = "issued_on"
    DUE_ON = "due_on"
    PAID_ON = "paid_on"
    DEADLINE = "deadline"
    AS_OF = "as_of"
    PROMISE = "promise"
    IBAN = "iban"
    BIC = "bic"


@dataclass(frozen=True, slots=True)
class AccountMark:
    """A place of the text as given; ``invoice`` is the number of the invoice that it is about, "" for none."""

    start: int
    end: int
    kind: MarkKind
    invoice: str = ""
