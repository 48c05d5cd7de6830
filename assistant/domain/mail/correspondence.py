"""Correspondence: what was written to a client and what the client wrote."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final


class Direction(StrEnum):
    """Who wrote to whom."""

    IN = "in"  # from the debtor
    OUT = "out"  # from us


class Channel(StrEnum):
    """How a message travels (facts-format.md)."""

    EMAIL = "email"
    LETTER = "letter"
    REGISTERED_LETTER = "registered_letter"
    ELECTRONIC_REGISTERED_LETTER = "electronic_registered_letter"
    SMS = "sms"
    PHONE = "phone"
    VOICEMAIL = "voicemail"

    @property
    def is_paper(self) -> bool:
        """Whether the message is printed as a letter."""
        return self in {Channel.LETTER, Channel.REGISTERED_LETTER, Channel.ELECTRONIC_REGISTERED_LETTER}


SPOKEN: Final = frozenset({Channel.PHONE, Channel.VOICEMAIL})
BY_NUMBER: Final = SPOKEN | {Channel.SMS}  # to a telephone number, without a letterhead


class Nature(StrEnum):
    """Who made a message: a person, a machine that answers, or a server that could not deliver."""

    WRITTEN = "written"
    AUTOMATIC = "automatic"
    BOUNCE = "bounce"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message: listed, never opened; ``size`` in bytes as far as it was read."""

    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it was written; ``sent_at`` is in UTC, ``source_id`` the identifier in the system it came from.

    ``stage`` is the dunning stage of our own reminders, "" for other mail; ``in_reply_to`` the ``source_id`` answered.
    """

    id: str
    debtor_id: str
    direction: Direction
    sent_at: datetime
    body: str
    subject: str = ""
    channel: Channel = Channel.EMAIL
    author: str = ""
    contact_id: str = ""
    source_id: str = ""
    in_reply_to: str = ""
    stage: str = ""
    nature: Nature = Nature.WRITTEN
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of past correspondence: the message it stands in, its day and the quoted sentence."""

    message_id: str
    debtor_id: str
    direction: Direction
    sent_at: datetime
    quote: str
    score: float
    lane: str = "vectors"  # or "words"
