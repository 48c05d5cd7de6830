"""People: the creditor's house, and each client as a debtor with contacts."""

from __future__ import annotations

import tomllib
import unicodedata
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files

from pydantic import TypeAdapter

from assistant.connectors.demo.client import Client
from assistant.connectors.demo.story_lines import Person
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Contact, Debtor, DebtorKind, Insolvency
from assistant.domain.people.user import User
from assistant.domain.policy import HousePolicy

SEGMENTS = {
    DebtorKind.BUSINESS: "entreprise",
    DebtorKind.MERCHANT: "commerce",
    DebtorKind.NONPROFESSIONAL: "association",
    DebtorKind.CONSUMER: "particulier",
    DebtorKind.PUBLIC: "collectivité",
    DebtorKind.UNKNOWN: "",
}
_LUHN_HALF = 9
BODACC_AGE = timedelta(days=12)


@lru_cache(maxsize=1)
def load_house() -> tuple[Creditor, HousePolicy, tuple[User, ...]]:
    """The creditor, the house policy and the five people of the demonstration."""
    house = tomllib.loads((files(__package__) / "house.toml").read_text("utf-8"))
    return (
        TypeAdapter(Creditor).validate_python(house["creditor"]),
        TypeAdapter(HousePolicy).validate_python(house["policy"]),
        tuple(TypeAdapter(list[User]).validate_python(house["people"])),
    )


def debtor_of(client: Client, today: date) -> Debtor:
    """The client as the ledger keeps it."""
    return Debtor(
        id=client.id,
        name=client.name,
        kind=client.kind,
        siren="" if client.kind in {DebtorKind.CONSUMER, DebtorKind.UNKNOWN} else _siren(client),
        address=client.address,
        contacts=tuple(_contact(client, rank, person) for rank, person in enumerate(client.contacts, start=1)),
        insolvency=_insolvency(client, today),
        language=client.language,
        client_since=client.first_day(today),
        trader=True if client.kind is DebtorKind.MERCHANT else None,
        public_kind=client.public_kind,
        account_manager=client.manager,
        segment="grand compte" if client.situation == "large_account" else SEGMENTS[client.kind],
        notes=client.notes,
        code=f"C{client.position:03d}",
        bodacc_checked_on=today - BODACC_AGE if client.kind.is_business else None,
    )


def _contact(client: Client, rank: int, person: Person) -> Contact:
    return Contact(
        id=f"contact-{client.position:03d}-{rank}",
        debtor_id=client.id,
        role=person.role,
        civility=person.c,
        first_name=person.f,
        last_name=person.l,
        title=person.title,
        job=person.job,
        email=email_of(client, person),
        phone=phone_of(client, rank),
        line=person.line,
        for_reminders=person.rem,
    )


def phone_of(client: Client, rank: int) -> str:
    """A number of the ranges kept for fiction: a mobile for those who type on one, else a line of the West."""
    serial = (client.position * 137 + rank * 3571) % 10_000
    prefix = "06 39 98" if client.phone_typed or client.kind is DebtorKind.CONSUMER else "02 61 91"
    return f"{prefix} {serial // 100:02d} {serial % 100:02d}"


def email_of(client: Client, person: Person) -> str:
    """The address of someone at the client’s, "" for none."""
    if person.mail == "":
        return ""
    local = person.mail or f"{_plain(person.f)}.{_plain(person.l)}"
    return f"{local}@{client.domain}"


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.lower())
    return "".join(c for c in letters if c.isascii() and (c.isalpha() or c == "-"))


def _insolvency(client: Client, today: date) -> Insolvency | None:
    line = client.insolvency
    return None if line is None else Insolvency(line.kind, today + timedelta(days=line.on), line.officer)


def _siren(client: Client) -> str:
    """Nine digits with a right check digit and a look that no company has."""
    body = f"98{client.position * 13577 % 1_000_000:06d}"
    doubled = (int(digit) * (2 if rank % 2 == 0 else 1) for rank, digit in enumerate(reversed(body)))
    return f"{body}{-sum(d - 9 if d > _LUHN_HALF else d for d in doubled) % 10}"
