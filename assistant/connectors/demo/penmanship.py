"""Penmanship: gives each event of a client its author, its time and its text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from assistant.connectors.demo.asides import aside_for
from assistant.connectors.demo.client import Client
from assistant.connectors.demo.correspondents import channel_of, person_of, user_of
from assistant.connectors.demo.event import Event
from assistant.connectors.demo.french_text import day_month, for_sms, typeset, typewritten, without_accents
from assistant.connectors.demo.holes import holes_of
from assistant.connectors.demo.mailbag import Template, templates_for
from assistant.connectors.demo.people import email_of
from assistant.connectors.demo.quoting import quote_parent
from assistant.connectors.demo.signature import our_signature, their_signature
from assistant.connectors.demo.story_lines import Person
from assistant.connectors.demo.workday import CLOSES, OPENS, moment, workday_from
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.mail.correspondence import Channel, Direction
from assistant.domain.people.user import User

UNACCENTED = 0.65  # share of mails without accents of those who type on a phone
CLOSING = 32  # characters: a shorter last line is a closing, and the name follows it at once


@dataclass(slots=True)
class Pen:
    """Writes all mails of one client in order; remembers what it used, so that repeats come late."""

    client: Client
    creditor: Creditor
    users: dict[str, User]
    rng: Random
    used: Counter[str] = field(default_factory=Counter)
    reminded: dict[str, date] = field(default_factory=dict)  # by invoice number, the last day

    def write(self, events: list[Event], last_day: date) -> list[Event]:
        """The events that have a mail in this client's voice, written, in order of time."""
        written: list[Event] = []
        for event in sorted(events, key=lambda e: e.day):
            if event.parent is not None and event.parent not in written:
                continue
            self._date(event)
            if event.day <= last_day and self._compose(event):
                written.append(event)
        return sorted(written, key=lambda e: e.sent_at)

    def _date(self, event: Event) -> None:
        minutes = self.rng.randint(OPENS, CLOSES)
        if event.parent is not None:
            event.day = max(event.day, event.parent.day)
            if event.day == event.parent.day:
                minutes = event.parent.minutes + self.rng.randint(9, 140)
                if minutes > CLOSES:
                    event.day, minutes = (
                        workday_from(event.day + timedelta(days=1)),
                        self.rng.randint(OPENS, OPENS + 90),
                    )
        event.sent_at = moment(event.day, minutes)

    def _compose(self, event: Event) -> bool:
        event.channel = channel_of(self.client, event)
        voice = "text" if event.channel is Channel.SMS else self.client.pen
        noun = event.sales[0].product if event.sales else self.rng.choice(self.client.nouns)
        template = self._pick(event, voice, noun.about)
        if template is None:
            return False
        person, user = person_of(self.client, event), user_of(self.client, event, self.users, self.creditor)
        values = holes_of(self.client, person, user, event, noun, self.rng)
        values["aside"] = aside_for(event, voice, self.rng)
        values["previous"] = self._previous(event)
        event.template = template.key
        self._sign(event, person, user)
        event.text = self._hand(event, template.body.format_map(values), person, user)
        event.subject = self._subject(event, template.subject.format_map(values))
        event.quoted = quote_parent(self.client, event)
        if event.stage is not None:
            self.reminded.update({sale.number: event.day for sale in event.sales})
        return True

    def _previous(self, event: Event) -> str:
        """The day of the last reminder about these invoices."""
        days = [self.reminded[sale.number] for sale in event.sales if sale.number in self.reminded]
        return day_month(max(days)) if days else "mois dernier"

    def _pick(self, event: Event, voice: str, about: str) -> Template | None:
        topics = (f"{event.topic}_many", event.topic) if len(event.sales) > 1 else (event.topic,)
        found = next(filter(None, (templates_for(event.direction, topic, voice, about) for topic in topics)), ())
        if not found:
            return None
        least = min(self.used[template.key] for template in found)
        template = self.rng.choice([t for t in found if self.used[t.key] == least])
        self.used[template.key] += 1
        return template

    def _sign(self, event: Event, person: Person, user: User) -> None:
        rank = self.client.contacts.index(person) + 1
        event.contact_id = f"contact-{self.client.position:03d}-{rank}"
        theirs = (f"{person.f} {person.l}".strip() or self.client.name, email_of(self.client, person))
        event.author, event.address = (user.name, user.email) if event.direction is Direction.OUT else theirs

    def _hand(self, event: Event, body: str, person: Person, user: User) -> str:
        if event.channel is Channel.PHONE:
            return typeset(body)
        if event.direction is Direction.OUT and event.channel is Channel.SMS:
            return for_sms(body)
        if event.direction is Direction.OUT:
            return typeset(f"{body}\n\n{our_signature(self.client, user, self.creditor)}")
        gap = "\n" if len(body.rpartition("\n")[2]) < CLOSING else "\n\n"
        text = typewritten(f"{body}{gap}{their_signature(self.client, person, event.channel or Channel.EMAIL)}".strip())
        careless = self.client.phone_typed and self.rng.random() < UNACCENTED
        return without_accents(text) if careless else text

    def _subject(self, event: Event, subject: str) -> str:
        if event.channel in {Channel.SMS, Channel.PHONE}:
            return ""
        if event.parent is not None and not event.parent.subject:
            return f"Facture {event.sales[0].number}"  # an SMS answered by mail
        if event.parent is not None:
            mark = "RE: " if self.client.voice in {"curt", "vous_brief"} else "Re: "
            mark = mark if event.channel is Channel.EMAIL else ""
            bare = event.parent.subject.removeprefix("RE: ").removeprefix("Re: ")
            return mark + bare
        return typeset(subject) if event.direction is Direction.OUT else typewritten(subject)
