"""Event: a message to be written, before it has a text, a time and an id."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from assistant.connectors.demo.sale import Sale
from assistant.connectors.demo.workday import PARIS
from assistant.domain.mail.correspondence import Channel, Direction
from assistant.domain.reminders.dunning import Stage

STAGES = frozenset(stage.value for stage in Stage) - {Stage.OTHER.value, Stage.PLAN.value, Stage.THANKS.value}


@dataclass(slots=True, eq=False)
class Event:
    """Who writes about what on which day; ``parent`` is the mail answered, ``told`` a line of the client's story."""

    direction: Direction
    topic: str
    day: date
    sales: tuple[Sale, ...] = ()
    parent: Event | None = None
    channel: Channel | None = None
    promised_on: date | None = None
    told: bool = False
    sent_at: datetime = field(default=datetime.min)  # noqa: DTZ901 - set before anyone reads it
    template: str = ""
    subject: str = ""
    text: str = ""
    quoted: str = ""
    author: str = ""
    address: str = ""
    contact_id: str = ""
    id: str = ""

    @property
    def stage(self) -> Stage | None:
        """The dunning stage of our own reminders."""
        return Stage(self.topic) if self.direction is Direction.OUT and self.topic in STAGES else None

    @property
    def minutes(self) -> int:
        """Minutes after midnight in Paris."""
        local = self.sent_at.astimezone(PARIS)
        return local.hour * 60 + local.minute

    @property
    def body(self) -> str:
        """What was written, and the quoted mail below it."""
        return f"{self.text}\n\n{self.quoted}" if self.quoted else self.text
