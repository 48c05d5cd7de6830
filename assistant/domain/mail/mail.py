"""Mail: a message as a mailbox holds it, before anybody knows which client it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from assistant.domain.ledger.import_rows import Place
from assistant.domain.mail.correspondence import Attachment, Direction, Nature


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A person's name and address, the address in lower case."""

    address: str
    name: str = ""

    @property
    def domain(self) -> str:
        """What stands after the at sign."""
        return self.address.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Mail:
    """A message read from a mailbox, all text decoded and bounded.

    ``dates`` are the moments that its headers give, the author's own first, in UTC; ``references`` the message ids it
    follows, the one it answers last; ``failed`` the addresses that a bounce says to be dead,
    ``returned`` the message id of what it sends back; ``recipients`` counts
    them all, while ``to`` and ``copied`` hold the first ones only.
    """

    place: Place
    sender: Mailbox
    to: tuple[Mailbox, ...]
    dates: tuple[datetime, ...]
    body: str
    subject: str = ""
    copied: tuple[Mailbox, ...] = ()
    recipients: int = 0
    message_id: str = ""
    references: tuple[str, ...] = ()
    nature: Nature = Nature.WRITTEN
    failed: tuple[str, ...] = ()
    returned: str = ""
    attachments: tuple[Attachment, ...] = ()


class AsideReason(StrEnum):
    """Why a mail is not taken."""

    UNREADABLE = "unreadable"
    NO_SENDER = "no_sender"
    NO_DATE = "no_date"
    INTERNAL = "internal"
    SEVERAL_CLIENTS = "several_clients"
    MASS_MAILING = "mass_mailing"
    NO_CLIENT = "no_client"


@dataclass(frozen=True, slots=True)
class SetAside:
    """A piece of a mailbox that is not taken, and why in one French sentence."""

    place: Place
    reason: AsideReason
    sentence: str


@dataclass(frozen=True, slots=True)
class WaitingMail:
    """A mail whose client nobody knows yet: it waits for a person to say whose ``address`` is."""

    id: str
    address: str
    name: str
    direction: Direction
    sent_at: datetime
    subject: str
    body: str
    author: str
    source_id: str
    in_reply_to: str
    nature: Nature
    attachments: tuple[Attachment, ...]
    suggestion: str  # the client of the message it answers, "" when there is none


@dataclass(frozen=True, slots=True)
class MailChoice:
    """What a person decided for an address: ``owner`` is its client, "" for nobody's."""

    address: str
    owner: str
    user_id: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ChosenMail:
    """A message that a client got by what a person decided for ``address``; ``name`` is what the mail gave with it."""

    message_id: str
    address: str
    name: str


@dataclass(frozen=True, slots=True)
class MailReport:
    """What an import of mail did, or would do when ``written`` is False."""

    written: bool
    attributed: dict[str, int] = field(default_factory=dict)  # new messages by client
    waiting: dict[str, int] = field(default_factory=dict)  # new mails by address that waits for a choice
    known: int = 0  # already there, by identifier or by content
    automatic: int = 0  # among the attributed
    bounced: tuple[str, ...] = ()  # addresses of contacts that refuse mail
    set_aside: tuple[SetAside, ...] = ()  # the first ones, in their order
    aside_counts: dict[AsideReason, int] = field(default_factory=dict)

    @property
    def new(self) -> int:
        """Messages that clients got."""
        return sum(self.attributed.values())

    @property
    def put_aside(self) -> int:
        """How many pieces were not taken."""
        return sum(self.aside_counts.values())
