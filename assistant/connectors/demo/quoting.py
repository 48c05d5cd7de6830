"""Quoting: the mail answered, as each mail program leaves it below the answer."""

from __future__ import annotations

from assistant.connectors.demo.client import Client
from assistant.connectors.demo.event import Event
from assistant.connectors.demo.french_text import ENGLISH_MONTHS, SHORT_MONTHS, day_month
from assistant.connectors.demo.workday import PARIS
from assistant.domain.mail.correspondence import Channel, Direction
from assistant.french.days.calendar_words import WEEKDAY_NAMES

LONGEST = 1500  # characters of a quoted mail that is quoted again with what it quotes


def quote_parent(client: Client, event: Event) -> str:
    """The block below an answer: none by post, by SMS, from a phone, or for some who cut it off."""
    parent = event.parent
    if parent is None or event.channel is not Channel.EMAIL or parent.channel is not Channel.EMAIL:
        return ""
    if event.direction is Direction.OUT:
        return _outlook(event, parent) if client.position % 3 else ""
    if client.language == "en":
        return _english(parent)
    if client.position % 5 == 0:
        return ""
    outlook = client.voice in {"curt", "vous_brief", "ceremonious"} and client.position % 4 != 1
    return _outlook(event, parent) if outlook else _angled(parent)


def _angled(parent: Event) -> str:
    """The French header of webmail and phones, every line behind "> "."""
    at = parent.sent_at.astimezone(PARIS)
    head = f"Le {WEEKDAY_NAMES[at.weekday()][:3]}. {at.day} {SHORT_MONTHS[at.month - 1]} {at.year} à {at:%H:%M}, "
    return f"{head}{parent.author} <{parent.address}> a écrit :\n\n{_behind_angles(parent)}"


def _english(parent: Event) -> str:
    at = parent.sent_at.astimezone(PARIS)
    head = f"On {at.day} {ENGLISH_MONTHS[at.month - 1][:3]} {at.year}, at {at:%H:%M}, "
    return f"{head}{parent.author} <{parent.address}> wrote:\n\n{_behind_angles(parent)}"


def _behind_angles(parent: Event) -> str:
    return "\n".join(f"> {line}".rstrip() for line in _quotable(parent).splitlines())


def _outlook(event: Event, parent: Event) -> str:
    """The block of headers of Outlook, the mail as it was below it."""
    at = parent.sent_at.astimezone(PARIS)
    return (
        f"De : {parent.author} <{parent.address}>\n"
        f"Envoyé : {WEEKDAY_NAMES[at.weekday()]} {day_month(at.date())} {at.year} {at:%H:%M}\n"
        f"À : {event.author} <{event.address}>\n"
        f"Objet : {parent.subject}\n\n{_quotable(parent)}"
    )


def _quotable(parent: Event) -> str:
    return parent.body if len(parent.body) < LONGEST else parent.text
