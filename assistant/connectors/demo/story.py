"""Story: the latest mails of a client, as its situation tells them."""

from __future__ import annotations

from datetime import date, timedelta

from assistant.connectors.demo.client import Client
from assistant.connectors.demo.event import STAGES, Event
from assistant.connectors.demo.sale import Sale
from assistant.connectors.demo.story_lines import StoryLine
from assistant.connectors.demo.workday import workday_by

LAST_STAGE_ALONE = ("reminder_2", "reminder_3", "formal_notice")  # these name the oldest invoices only


def story_of(client: Client, sales: list[Sale], today: date) -> list[Event]:
    """The events of the client's story, in order."""
    by_item = {sale.item: sale for sale in sales if sale.item is not None}
    events: list[Event] = []
    for line in client.story:
        day = workday_by(today + timedelta(days=line.day))
        event = Event(
            direction=line.direction,
            topic=line.topic,
            day=day,
            sales=_sales(client, line, by_item, day),
            parent=events[-1] if line.reply and events else None,
            channel=line.channel,
            promised_on=_promised_on(client, line, today),
            told=True,
        )
        events.append(event)
    return events


def _sales(client: Client, line: StoryLine, by_item: dict[int, Sale], day: date) -> tuple[Sale, ...]:
    """What a line of the story is about: the item contested, promised or late on that day."""
    if line.topic in STAGES:
        late = tuple(sale for sale in by_item.values() if sale.due_on < day)
        if len(late) > 1 and line.topic in LAST_STAGE_ALONE:
            late = tuple(sale for sale in late if (day - sale.due_on).days > 14) or late  # noqa: PLR2004 - two weeks
        return late or tuple(by_item.values())[:1]
    if line.topic.startswith("dispute") and client.dispute:
        return (by_item[client.dispute.item],)
    return tuple(by_item.values())[:1]


def _promised_on(client: Client, line: StoryLine, today: date) -> date | None:
    if client.promise is None or not line.topic.startswith("promise"):
        return None
    return workday_by(today + timedelta(days=client.promise.due))
