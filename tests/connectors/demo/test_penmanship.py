from __future__ import annotations

from datetime import date
from random import Random

from assistant.connectors.demo.client import Client, load_clients
from assistant.connectors.demo.event import Event
from assistant.connectors.demo.penmanship import Pen
from assistant.connectors.demo.people import load_house
from assistant.domain.mail.correspondence import Direction

LAST_DAY = date(2026, 11, 19)


def pen(situation: str) -> Pen:
    client: Client = next(c for c in load_clients() if c.situation == situation)
    creditor, _, users = load_house()
    return Pen(client, creditor, {user.id: user for user in users}, Random(7))  # noqa: S311 - a test's dice


def test_an_answer_to_a_mail_that_nobody_wrote_is_not_written() -> None:
    asked = Event(Direction.IN, "a topic that no one knows", date(2026, 11, 2))
    answer = Event(Direction.OUT, "quote", date(2026, 11, 3), parent=asked)
    assert pen("ceremonious").write([asked, answer], LAST_DAY) == []


def test_an_answer_comes_after_its_mail_even_late_in_the_evening() -> None:
    for seed_day in range(2, 7):
        asked = Event(Direction.IN, "quote_ask", date(2026, 11, seed_day))
        answer = Event(Direction.OUT, "quote", date(2026, 11, seed_day), parent=asked)
        written = pen("chronic_late_payer").write([asked, answer], LAST_DAY)
        assert [event.topic for event in written] == ["quote_ask", "quote"]
        assert asked.sent_at < answer.sent_at


def test_nothing_is_written_after_the_last_day() -> None:
    assert pen("ceremonious").write([Event(Direction.OUT, "wishes", date(2026, 11, 20))], LAST_DAY) == []
