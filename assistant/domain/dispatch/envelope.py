"""Envelope: from whom a message goes to whom, with which copies and files, answering which message."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DOMAIN = re.compile(r"[\w.-]+")
LARGEST_FILE = 5_000_000  # bytes of one invoice
LARGEST_TOGETHER = 15_000_000  # bytes of all files of one message: beyond, many servers refuse it


@dataclass(frozen=True, slots=True)
class Party:
    """A name and one e-mail address, as they stand in a header."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class InvoiceFile:
    """The PDF of an invoice: kept by its number, its content known by ``digest`` (sha-256); ``size`` in bytes."""

    invoice_number: str
    name: str
    digest: str
    size: int


@dataclass(frozen=True, slots=True)
class Envelope:
    """``sender`` None leaves it to the mail program; ``references`` are Message-IDs, the latest last."""

    sender: Party | None
    to: Party | None
    reply_to: Party | None = None
    copies: tuple[Party, ...] = ()
    message_id: str = ""
    references: tuple[str, ...] = ()
    files: tuple[InvoiceFile, ...] = ()


def message_id_of(draft_id: str, house_email: str) -> str:
    """The Message-ID of a draft, without brackets: the same whoever sends it, whenever, so it can be told twice."""
    domain = house_email.strip().rpartition("@")[2]
    try:
        place = domain.encode("idna").decode("ascii") if _DOMAIN.fullmatch(domain) else ""
    except UnicodeError:
        place = ""
    return f"{draft_id}@{place or 'courtois.invalid'}"
