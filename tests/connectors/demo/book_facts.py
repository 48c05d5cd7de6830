"""Book facts: one book for all tests, and short ways to ask it."""

from __future__ import annotations

from datetime import date
from functools import cache

from assistant.connectors.demo.book import make_book
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.account import Account, Movements
from assistant.domain.ledger.book import Book
from assistant.domain.ledger.debtor import Debtor
from assistant.domain.ledger.open_account import open_account
from assistant.domain.mail.correspondence import Direction, Message
from tests.connectors.demo.clients_of import clients_of

TODAY = date(2026, 11, 20)


@cache
def book(today: date = TODAY) -> Book:
    return make_book(today)


def debtor(situation: str, rank: int = 0) -> Debtor:
    wanted = clients_of(situation)[rank]
    return next(d for d in book().debtors if d.id == wanted)


def account(debtor_id: str, today: date = TODAY) -> Account:
    whole = book(today)
    movements = Movements(
        tuple(i for i in whole.invoices if i.debtor_id == debtor_id),
        tuple(c for c in whole.credit_notes if c.debtor_id == debtor_id),
        tuple(p for p in whole.payments if p.debtor_id == debtor_id),
        tuple(d for d in whole.disputes if d.debtor_id == debtor_id),
    )
    return open_account(debtor_id, movements, today)


def account_of(situation: str) -> Account:
    return account(debtor(situation).id)


def promises(situation: str) -> list[PromiseToPay]:
    wanted = debtor(situation).id
    return [promise for promise in book().promises if promise.debtor_id == wanted]


def mails(debtor_id: str, direction: Direction | None = None, today: date = TODAY) -> list[Message]:
    return [m for m in book(today).messages if m.debtor_id == debtor_id and direction in {None, m.direction}]


def own_text(message: Message) -> str:
    """What its author wrote, without the mail quoted below."""
    marks = ("\nDe : ", "\n> ", " a écrit :", " wrote:")
    cut = min((at for mark in marks if (at := message.body.find(mark)) >= 0), default=len(message.body))
    return message.body[:cut]
