"""Conversation: what a client and we write to each other around an ordinary sale."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Final

from assistant.connectors.demo.client import Client
from assistant.connectors.demo.event import Event
from assistant.connectors.demo.sale import Sale
from assistant.connectors.demo.workday import workday_by, workday_from
from assistant.domain.mail.correspondence import Direction

TALK: Final = {  # how readily a client writes, by voice
    "tu_warm": 0.95,
    "vous_warm": 0.9,
    "tu_brief": 0.8,
    "vous_brief": 0.82,
    "ceremonious": 0.85,
    "curt": 0.72,
    "english": 0.9,
}
FIRST_REMINDER, SECOND_REMINDER, THIRD_REMINDER = 12, 27, 44  # days past due


def talk_about(client: Client, sale: Sale, rng: Random) -> list[Event]:
    """The mails around one sale, in order, each parent before its answer."""
    talk = client.chatty or TALK[client.voice]
    events = [*_order(sale, talk, rng), *_delivery(sale, talk, rng)]
    if sale.paid_on is not None:
        events += _copy(sale, rng)
        events += _chase(sale, talk, rng)
        events += _payment(sale, sale.paid_on, talk, rng)
    return events


def _order(sale: Sale, talk: float, rng: Random) -> list[Event]:
    if rng.random() > talk * 0.9:
        return []
    day = workday_by(sale.issued_on - timedelta(days=rng.randint(13, 24)))
    order = Event(Direction.IN, "order", day, (sale,))
    if rng.random() > talk * 0.75:
        return [order]
    proof = Event(Direction.OUT, "proof", _later(day, rng, 1, 3), (sale,), order)
    if rng.random() > talk * 0.85:
        return [order, proof]
    return [order, proof, Event(Direction.IN, "approve", _later(proof.day, rng, 0, 2), (sale,), proof)]


def _delivery(sale: Sale, talk: float, rng: Random) -> list[Event]:
    if rng.random() > talk * 0.9:
        return []
    delivery = Event(Direction.OUT, "delivery", sale.issued_on, (sale,))
    if rng.random() > talk * 0.45:
        return [delivery]
    return [delivery, Event(Direction.IN, "thanks", _later(sale.issued_on, rng, 0, 3), (sale,), delivery)]


def _copy(sale: Sale, rng: Random) -> list[Event]:
    """Now and then a client has lost the invoice."""
    if rng.random() > 0.1 or sale.paid_on is None:  # noqa: PLR2004 - one in ten
        return []
    day = workday_by(min(sale.paid_on, sale.due_on) - timedelta(days=rng.randint(2, 6)))
    asked = Event(Direction.IN, "copy_request", max(day, sale.issued_on), (sale,))
    return [asked, Event(Direction.OUT, "copy_answer", _later(asked.day, rng, 0, 1), (sale,), asked)]


def _chase(sale: Sale, talk: float, rng: Random) -> list[Event]:
    """Our reminders of an invoice that was paid late, and what the client answered."""
    events: list[Event] = []
    steps = (("reminder_1", FIRST_REMINDER), ("reminder_2", SECOND_REMINDER), ("reminder_3", THIRD_REMINDER))
    for topic, lateness in steps:
        day = workday_from(sale.due_on + timedelta(days=lateness - rng.randint(0, 2)))
        if sale.paid_on is None or day >= sale.paid_on - timedelta(days=2):
            break
        reminder = Event(Direction.OUT, topic, day, (sale,))
        events.append(reminder)
        if rng.random() < talk * 0.75:
            events += _answers(reminder, sale, sale.paid_on, rng)
    return events


def _answers(reminder: Event, sale: Sale, paid_on: date, rng: Random) -> list[Event]:
    """The client says when it will be paid, or that it will be."""
    day = _later(reminder.day, rng, 0, 2)
    if day >= paid_on or rng.random() < 0.55 or (paid_on - day).days > 16:  # noqa: PLR2004 - just over half; nobody promises further
        return [Event(Direction.IN, "soon", min(day, paid_on), (sale,), reminder)]
    promise = Event(Direction.IN, "promise", day, (sale,), reminder, promised_on=paid_on)
    return [
        promise,
        Event(Direction.OUT, "promise_confirm", _later(day, rng, 0, 1), (sale,), promise, promised_on=paid_on),
    ]


def _payment(sale: Sale, paid_on: date, talk: float, rng: Random) -> list[Event]:
    announced = [Event(Direction.IN, "payment_sent", paid_on, (sale,))] if rng.random() < talk * 0.28 else []
    late = (paid_on - sale.due_on).days > FIRST_REMINDER
    if rng.random() > (0.55 if late else 0.25):
        return announced
    day = _later(paid_on, rng, 0, 1)
    parent = announced[0] if announced else None
    return [*announced, Event(Direction.OUT, "payment_thanks", day, (sale,), parent)]


def _later(day: date, rng: Random, least: int, most: int) -> date:
    return workday_from(day + timedelta(days=rng.randint(least, most)))
