"""Client: one client of the demonstration as clients.toml tells it."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, Field

from assistant.connectors.demo.noun import Noun
from assistant.connectors.demo.story_lines import (
    CreditLine,
    DiscountLine,
    DisputeLine,
    InsolvencyLine,
    Item,
    OpenLine,
    Person,
    PlanLine,
    PromiseLine,
    StoryLine,
    story_line,
)
from assistant.domain.ledger.debtor import DebtorKind


class Client(BaseModel, frozen=True):
    """One client: who they are, how they write, how they pay and what happened lately."""

    position: int
    name: str
    situation: str
    kind: DebtorKind
    voice: str
    address: str
    products: tuple[str, ...]
    contacts: tuple[Person, ...]
    past: int
    amounts: tuple[int, int]
    open: tuple[OpenLine, ...]
    delay: tuple[int, int] = (0, 0)
    terms: int = 30
    domain: str = "courriel.example"
    call: str = ""
    public_kind: str = ""
    language: str = "fr"
    since: int = -735
    chatty: float = 0.0
    phone_typed: bool = False
    post: bool = False
    text: bool = False
    silent: bool = False
    notes: tuple[str, ...] = ()
    money: tuple[tuple[int, Decimal, Item], ...] = ()
    credit: CreditLine | None = None
    dispute: DisputeLine | None = None
    promise: PromiseLine | None = None
    plan: PlanLine | None = None
    discount: DiscountLine | None = None
    insolvency: InsolvencyLine | None = None
    told: tuple[str, ...] = Field(default=(), alias="story")

    @property
    def id(self) -> str:
        """The debtor id: "debtor-001"."""
        return f"debtor-{self.position:03d}"

    @property
    def manager(self) -> str:
        """The user who keeps the account: the two account managers share the clients out."""
        return "user-001" if self.position % 2 else "user-002"

    @property
    def says_tu(self) -> bool:
        """Whether the client and we say tu."""
        return self.voice.startswith("tu")

    @property
    def pen(self) -> str:
        """Whose mails are theirs: people and public bodies do not write as shops do."""
        if self.kind is DebtorKind.CONSUMER:
            return "private_tu" if self.says_tu else "private_vous"
        return "public" if self.kind is DebtorKind.PUBLIC and self.voice == "vous_brief" else self.voice

    @property
    def nouns(self) -> tuple[Noun, ...]:
        """What the client buys."""
        return tuple(Noun.read(text) for text in self.products)

    @property
    def story(self) -> tuple[StoryLine, ...]:
        """The messages of the story, in order."""
        return tuple(story_line(text) for text in self.told)

    def first_day(self, today: date) -> date:
        """The day of the first business with us."""
        return today + timedelta(days=self.since + (self.position * 37) % 90 if self.since < -700 else self.since)  # noqa: PLR2004 - the default above


@lru_cache(maxsize=1)
def load_clients() -> tuple[Client, ...]:
    """All clients of the demonstration, in the order of their ids."""
    rows = tomllib.loads((files(__package__) / "clients.toml").read_text("utf-8"))["client"]
    return tuple(Client.model_validate({"position": i, **row}) for i, row in enumerate(rows, start=1))
