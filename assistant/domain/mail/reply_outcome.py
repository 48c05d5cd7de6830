"""Outcome: what a person retains of a reply, and the day to look again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assistant.domain.ledger.debtor import InsolvencyKind
from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.mail.reply import ReplyKind


@dataclass(frozen=True, slots=True)
class ReplyOutcome:
    """One thing retained; ``quote`` is the client's sentence, ``amount`` in euros (None: all that is due).

    ``day`` is the day promised, paid, of return or of the judgment; ``address`` the right contact's; ``proceeding``
    the proceedings that a judgment opened.
    """

    kind: ReplyKind
    day: date | None = None
    amount: Decimal | None = None
    invoice_numbers: tuple[str, ...] = ()
    reason: DisputeReason | None = None
    quote: str = ""
    address: str = ""
    proceeding: InsolvencyKind | None = None
