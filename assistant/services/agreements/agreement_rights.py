"""Who may agree on what with a debtor, and the refusals that several agreements share."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.ledger.account import Account, OpenItem
from assistant.domain.money import CENT, ZERO
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise


def refuse_other_hands(actor: User, what: str) -> None:
    """Plans, discounts and the end of a dispute are for account managers and team leads."""
    authorise(actor, Act.WRITE, f"{what} revient au suivi client\u202f: transmettez-lui la demande du client.")


def refuse_unusable_sum(amount: Decimal, at_most: Decimal, what: str) -> None:
    """A sum in whole cents, above zero, not above what is due."""
    if amount <= ZERO or amount != amount.quantize(CENT):
        raise NotAllowedError(f"{what} doit être une somme positive, au centime\u202f: corrigez-la.")
    if amount > at_most:
        raise NotAllowedError(f"{what} dépasse ce qui reste dû\u202f: corrigez la somme.")


def refuse_future(day: date, today: date, what: str) -> None:
    """What people report has happened already."""
    if day > today:
        raise NotAllowedError(f"{what} ne peut pas dater d’un jour à venir\u202f: corrigez la date.")


def open_items(net: Account, numbers: tuple[str, ...]) -> tuple[OpenItem, ...]:
    """The open invoices of these numbers, each once; raises NotFoundError for one that is settled or unknown."""
    by_number = {item.invoice.number: item for item in net.open_items}
    for number in numbers:
        if number not in by_number:
            raise NotFoundError(f"La facture {number} n’a rien d’ouvert chez ce client\u202f: choisissez-en une autre.")
    return tuple(by_number[number] for number in dict.fromkeys(numbers))
