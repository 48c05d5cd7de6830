"""Occasion: the mails that are about nothing owed: wishes, quotes without a sequel, appointments, closures."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from assistant.connectors.demo.client import Client
from assistant.connectors.demo.conversation import TALK
from assistant.connectors.demo.event import Event
from assistant.connectors.demo.workday import workday_by, workday_from
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.correspondence import Direction


def occasions_of(client: Client, today: date, rng: Random) -> list[Event]:
    """The mails of two years that no sale called for; a private person has none."""
    if client.kind is DebtorKind.CONSUMER:
        return []
    first, last = client.first_day(today) + timedelta(days=40), today - timedelta(days=45)
    talk = client.chatty or TALK[client.voice]
    events = []
    for year in range(first.year, last.year + 1):
        events += _pair(("out", "wishes"), ("in", "wishes_answer"), workday_from(date(year, 1, 5)), talk, rng)
        if rng.random() < talk * 0.5:
            events.append(Event(Direction.OUT, "closure", workday_by(date(year, 7, 18))))
    for _ in range(2):
        events += _pair(("in", "quote_ask"), ("out", "quote"), _any_day(first, last, rng), talk, rng)
    events += _pair(("in", "question"), ("out", "question_answer"), _any_day(first, last, rng), talk, rng)
    events += _pair(("in", "news"), ("out", "news_answer"), _any_day(first, last, rng), talk, rng)
    return [event for event in events if first <= event.day <= last + timedelta(days=8)]


def _pair(opening: tuple[str, str], answer: tuple[str, str], day: date, talk: float, rng: Random) -> list[Event]:
    """A mail and, for most, its answer."""
    if rng.random() > talk * 0.85:
        return []
    asked = Event(Direction(opening[0]), opening[1], day + timedelta(days=0))
    if rng.random() > talk:
        return [asked]
    reply_on = workday_from(day + timedelta(days=rng.randint(0, 2)))
    return [asked, Event(Direction(answer[0]), answer[1], reply_on, parent=asked)]


def _any_day(first: date, last: date, rng: Random) -> date:
    return workday_by(first + timedelta(days=rng.randrange((last - first).days)))
