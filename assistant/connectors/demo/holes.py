"""Holes: the values that a hand-written mail of the demonstration is filled with."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from assistant.connectors.demo.client import Client
from assistant.connectors.demo.event import Event
from assistant.connectors.demo.french_text import day_month, english_date, euros, weekday_date
from assistant.connectors.demo.noun import Noun
from assistant.connectors.demo.story_lines import Person
from assistant.connectors.demo.workday import is_workday, workday_from
from assistant.domain.people.user import User
from assistant.french.days.calendar_words import MONTH_NAMES

FEMININE_USERS = frozenset({"Clémence", "Solenn", "Nadia"})
CIVILITIES = {"M.": "Monsieur", "Mme": "Madame"}
VOCATIVE_TITLES = {"Me": "Maître", "Dr": "Docteur"}


def holes_of(client: Client, person: Person, user: User, event: Event, noun: Noun, rng: Random) -> dict[str, str]:
    """All holes but {aside} and {previous}, which depend on the mails before."""
    return {
        **_people(client, person, user, inbound=event.direction.value == "in"),
        **_product(noun, rng),
        **_dates(event, rng),
        **_invoice(client, event),
        "client": client.name,
        "few": rng.choice(("deux", "trois", "quatre", "six")),
        "price": euros(_price(rng)),
    }


def _price(rng: Random) -> Decimal:
    """The total of a quote, euros."""
    return Decimal(rng.randrange(180, 1900, 10))


def _people(client: Client, person: Person, user: User, *, inbound: bool) -> dict[str, str]:
    first, _, last = user.name.partition(" ")
    feminine = first in FEMININE_USERS
    writer_is_woman = person.c == "Mme" if inbound else feminine
    civility = CIVILITIES.get(person.c, "")
    title = VOCATIVE_TITLES.get(person.title, person.title)
    return {
        "you": person.f or "à tous",
        "name": f" {title}" if title else f" {civility} {person.l}" if civility else "",
        "call": client.call or title or civility or "Madame, Monsieur",
        "me": first,
        "me_m": f"{'Madame' if feminine else 'Monsieur'} {last}",
        "me_call": "Madame" if feminine else "Monsieur",
        "e": "e" if writer_is_woman else "",
        "ee": ("e" if feminine else "") if inbound else ("e" if person.c == "Mme" else ""),
        "full": f"{person.f} {person.l}".strip(),
    }


def _product(noun: Noun, rng: Random) -> dict[str, str]:
    values = noun.holes()
    quantity = rng.choice((50, 100, 150, 200))
    values["lot"] = f" ({quantity} pièces)" if len(noun.form) > 1 else ""
    values["qty"], values["qty2"] = str(quantity), str(2 * quantity)
    return {**values, **{name.capitalize(): text[:1].upper() + text[1:] for name, text in values.items()}}


def _dates(event: Event, rng: Random) -> dict[str, str]:
    day = event.day
    soon = workday_from(day + timedelta(days=rng.randint(7, 10)))
    visit = workday_from(day + timedelta(days=rng.randint(2, 5)))
    sooner = workday_from(day + timedelta(days=rng.randint(1, 3)))
    eve = "un bon week-end" if day.weekday() == 4 else "une bonne journée"  # noqa: PLR2004 - Friday
    return {
        "soon": weekday_date(soon),
        "visit": weekday_date(visit),
        "notice": weekday_date(workday_from(day + timedelta(days=16))),
        "sooner": weekday_date(sooner),
        "soon_en": english_date(soon),
        "wish": eve.split(" ", 1)[1],
        "a_wish": eve,
        "year": str(day.year),
        "promise": weekday_date(event.promised_on or soon),
        "promise_en": english_date(event.promised_on or soon),
    }


def _invoice(client: Client, event: Event) -> dict[str, str]:
    if not event.sales:
        return {}
    sale = event.sales[0]
    paid = client.money[0][1] if client.money else sale.amount
    lines = [
        f"– {s.number} du {day_month(s.issued_on)}, échue le {day_month(s.due_on)} : {euros(s.amount)}"
        for s in event.sales
    ]
    return {
        "number": sale.number,
        "numbers": " et ".join(filter(None, (", ".join(s.number for s in event.sales[:-1]), event.sales[-1].number))),
        "amount": euros(sale.amount),
        "sum": euros(sum((s.amount for s in event.sales[1:]), sale.amount)),
        "list": "\n".join(lines),
        "issued": day_month(sale.issued_on),
        "issued_en": english_date(sale.issued_on),
        "due": day_month(sale.due_on),
        "le_mois": MONTH_NAMES[sale.issued_on.month - 1],
        "due_en": english_date(sale.due_on),
        "paid": euros(paid),
        "left": euros(max(sale.amount - paid, sale.amount * 0)),
        "po": sale.po or "à suivre",
        "wanted": weekday_date(_workday_near(sale.issued_on)),
        "wanted_en": english_date(_workday_near(sale.issued_on)),
        "days": str((event.day - sale.due_on).days),
    }


def _workday_near(day: date) -> date:
    return day if is_workday(day) else workday_from(day)
