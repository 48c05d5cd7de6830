"""Story lines: the small records that make up a client in clients.toml; days are counted from the book's today."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import BaseModel

from assistant.domain.commitments.promise import PromiseStatus
from assistant.domain.ledger.debtor import ContactRole, InsolvencyKind, PhoneLine
from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.mail.correspondence import Channel, Direction

Item = int | Literal[""]


class Person(BaseModel, frozen=True):
    """Someone at the client's: civility, first and last name, job, role; ``mail`` None means first.last."""

    c: str
    f: str
    l: str  # noqa: E741 - the short keys of the data file
    job: str = ""
    role: ContactRole
    title: str = ""
    mail: str | None = None
    line: PhoneLine = PhoneLine.UNKNOWN
    rem: bool = False


class OpenLine(BaseModel, frozen=True):
    """An invoice of the story: its due day counted from today, its amount in euros, what it is for."""

    due: int
    amount: Decimal
    po: str = ""
    status: str = ""
    what: str = ""


class DisputeLine(BaseModel, frozen=True):
    """What is contested; ``amount`` None is the whole invoice."""

    item: int
    on: int
    reason: DisputeReason
    note: str
    amount: Decimal | None = None
    closed: int | None = None


class PromiseLine(BaseModel, frozen=True):
    """What was promised, and for which day."""

    on: int
    due: int
    status: PromiseStatus
    items: tuple[int, ...]
    amount: Decimal | None = None


class PlanLine(BaseModel, frozen=True):
    """A payment plan in ``count`` parts from the day ``first`` on; ``accepted`` None: no answer yet."""

    on: int
    items: tuple[int, ...]
    count: int
    first: int
    accepted: int | None = None


class DiscountLine(BaseModel, frozen=True):
    """A discount offered on all open invoices, per cent."""

    on: int
    rate: Decimal
    until: int


class CreditLine(BaseModel, frozen=True):
    """A credit note, linked to an invoice of the story or free."""

    item: Item
    day: int
    amount: Decimal
    label: str


class InsolvencyLine(BaseModel, frozen=True):
    """Opened proceedings."""

    kind: InsolvencyKind
    on: int
    officer: str


class StoryLine(BaseModel, frozen=True):
    """One message of the story."""

    direction: Direction
    topic: str
    day: int
    reply: bool
    channel: Channel | None


def story_line(text: str) -> StoryLine:
    """Read "direction topic day [re] [channel]"."""
    direction, topic, day, *rest = text.split()
    channels = [Channel(word) for word in rest if word != "re"]
    return StoryLine(
        direction=Direction(direction),
        topic=topic,
        day=int(day),
        reply="re" in rest,
        channel=channels[0] if channels else None,
    )
