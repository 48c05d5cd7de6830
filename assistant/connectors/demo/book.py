"""Book: the whole demonstration, made for a day, the same for the same day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random

from assistant.connectors.demo.agreements import discounts_of, plans_of
from assistant.connectors.demo.calls import calls_of
from assistant.connectors.demo.client import Client, load_clients
from assistant.connectors.demo.conversation import talk_about
from assistant.connectors.demo.event import Event
from assistant.connectors.demo.instructions import flags_of
from assistant.connectors.demo.ledger import Ledger
from assistant.connectors.demo.occasion import occasions_of
from assistant.connectors.demo.penmanship import Pen
from assistant.connectors.demo.people import debtor_of, load_house
from assistant.connectors.demo.post import messages_of, promises_of, reminders_of
from assistant.connectors.demo.sale import Sale, number_sales, sales_of
from assistant.connectors.demo.story import story_of
from assistant.connectors.demo.workday import moment
from assistant.domain.ledger.book import Book
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.people.user import User
from assistant.domain.reminders.dunning import PastReminder

Reminders = Mapping[str, tuple[PastReminder, ...]]
BANK_CLOSES = 8 * 60  # the bank's file of the morning, minutes after midnight in Paris


def make_book(today: date) -> Book:
    """The demonstration as of ``today``: two years that end the evening before."""
    creditor, policy, users = load_house()
    clients = load_clients()
    sales = {client.id: sales_of(client, today, _rng(client, "sales")) for client in clients}
    number_sales([sale for sold in sales.values() for sale in sold])
    ledger = Ledger(today)
    for client in clients:
        ledger.enter(client, sales[client.id])
    events = {client.id: _mails(client, sales[client.id], today, creditor, users) for client in clients}
    messages = messages_of(events)
    calls = calls_of(clients, sales, today)
    return Book(
        creditor=creditor,
        policy=policy,
        users=users,
        debtors=tuple(debtor_of(client, today) for client in clients),
        invoices=tuple(ledger.invoices),
        credit_notes=tuple(ledger.credit_notes),
        payments=tuple(ledger.payments),
        disputes=tuple(ledger.disputes),
        promises=(*promises_of(clients, sales, events, today), *calls.promises),
        plans=plans_of(clients, sales, today),
        discounts=discounts_of(clients, sales, today),
        messages=messages,
        reminders=_joined(reminders_of(events), calls.reminders),
        bank_data_until=moment(today, BANK_CLOSES),
        flags=flags_of(clients, today),
        calls=calls.logs,
    )


def _joined(written: Reminders, spoken: Reminders) -> Reminders:
    """What was written and what was said, in order."""
    return {
        key: tuple(sorted((*found, *spoken.get(key, ())), key=lambda one: one.on)) for key, found in written.items()
    }


def _mails(client: Client, sales: list[Sale], today: date, creditor: Creditor, users: tuple[User, ...]) -> list[Event]:
    """All mails of one client, written."""
    if client.silent:
        return []
    rng = _rng(client, "talk")
    events = [event for sale in sales for event in talk_about(client, sale, rng)]
    events += occasions_of(client, today, rng)
    events += story_of(client, sales, today)
    pen = Pen(client, creditor, {user.id: user for user in users}, _rng(client, "pen"))
    return pen.write(events, today - timedelta(days=1))


def _rng(client: Client, purpose: str) -> Random:
    return Random(f"{client.name}/{purpose}")  # noqa: S311 - a story that repeats itself, nothing secret
