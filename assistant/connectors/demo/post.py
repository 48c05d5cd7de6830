"""Post: the written events as messages, reminders and promises, with their ids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from assistant.connectors.demo.client import Client
from assistant.connectors.demo.event import Event
from assistant.connectors.demo.sale import Sale
from assistant.connectors.demo.workday import workday_by
from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.mail.correspondence import Channel, Direction, Message
from assistant.domain.reminders.dunning import PastReminder

Events = Mapping[str, list[Event]]


def messages_of(events: Events) -> tuple[Message, ...]:
    """All messages, oldest first; gives each event its id."""
    pairs = [(event, debtor_id) for debtor_id, written in events.items() for event in written]
    pairs.sort(key=lambda pair: (pair[0].sent_at, pair[1]))
    for rank, (event, _) in enumerate(pairs, start=1):
        event.id = f"msg-{rank:05d}"
    return tuple(_message(event, debtor_id) for event, debtor_id in pairs)


def _message(event: Event, debtor_id: str) -> Message:
    domain = event.address.partition("@")[2]
    return Message(
        id=event.id,
        debtor_id=debtor_id,
        direction=event.direction,
        sent_at=event.sent_at,
        body=event.body,
        subject=event.subject,
        channel=event.channel or Channel.EMAIL,
        author=event.author,
        contact_id=event.contact_id,
        source_id=f"<{event.sent_at:%Y%m%d%H%M}.{event.id}@{domain}>" if event.channel is Channel.EMAIL else "",
        in_reply_to=event.parent.id if event.parent else "",
        stage=event.stage.value if event.stage else "",
    )


def reminders_of(events: Events) -> dict[str, tuple[PastReminder, ...]]:
    """Our reminders by debtor, oldest first; a debtor never reminded has none."""
    return {
        debtor_id: tuple(
            PastReminder(event.day, event.stage, event.channel or Channel.EMAIL, tuple(s.number for s in event.sales))
            for event in written
            if event.stage is not None
        )
        for debtor_id, written in events.items()
    }


def promises_of(
    clients: Iterable[Client], sales: Mapping[str, list[Sale]], events: Events, today: date
) -> tuple[PromiseToPay, ...]:
    """Every promise that a mail holds: kept ones of the past, and those of the stories."""
    found: list[PromiseToPay] = []
    for client in clients:
        for event in events[client.id]:
            if event.direction is Direction.IN and event.topic.startswith("promise") and event.promised_on:
                found.append(_promise(f"promise-{len(found) + 1:03d}", client, sales[client.id], event, today))
    return tuple(found)


def _promise(id_: str, client: Client, sales: list[Sale], event: Event, today: date) -> PromiseToPay:
    line = client.promise if event.told else None
    by_item = {sale.item: sale for sale in sales}
    numbers = tuple(by_item[item].number for item in line.items) if line else tuple(s.number for s in event.sales)
    return PromiseToPay(
        id=id_,
        debtor_id=client.id,
        on=event.day,
        due_on=workday_by(today + timedelta(days=line.due)) if line else event.promised_on or event.day,
        amount=line.amount if line else None,
        status=_said(line.status) if line else PromiseStatus.KEPT,
        quote=_sentence_with_date(event),
        message_id=event.id,
        invoice_numbers=numbers,
    )


def _said(status: PromiseStatus) -> PromiseStatus:
    """What a person noted of it: a broken word shows by itself on the account, and waits to be verified."""
    return PromiseStatus.PENDING if status is PromiseStatus.BROKEN else status


def _sentence_with_date(event: Event) -> str:
    """The client's own sentence that names the day."""
    sentences = re.split(r"(?<=[.!?])\s+|\n+", event.text)
    day = str((event.promised_on or event.day).day)
    return next((sentence for sentence in sentences if re.search(rf"\b{day}\b", sentence)), sentences[0])
