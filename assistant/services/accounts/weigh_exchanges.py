"""Choose the messages that show how a client and we write to each other, and weigh them by age."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.domain.mail.correspondence import SPOKEN, Direction, Message, Nature
from assistant.domain.reminders.dunning import Stage
from assistant.french.mail.automatic_mail import is_automatic
from assistant.services.register.read_register import RegisterReading, read_register

HALF_LIFE = 120  # days: after four months a message weighs half
ANSWERED_WITHIN = timedelta(days=21)
MOST_READ = 150  # messages, the newest first: older ones weigh nothing that changes a card
_OURS = 0.5  # what we wrote and they answered says less of them than what they wrote
_NOTICES = frozenset(stage.value for stage in Stage if stage.is_notice)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A message, its reading and its weight, between 0 and 1."""

    message: Message
    reading: RegisterReading
    weight: float

    @property
    def on(self) -> date:
        """The day of the message."""
        return self.message.sent_at.date()

    @property
    def theirs(self) -> bool:
        """Whether the client wrote it."""
        return self.message.direction is Direction.IN


def answer_to(message: Message, messages: Sequence[Message]) -> Message | None:
    """The client's first answer to a message of ours: by reference, else the first mail of theirs within 21 days."""
    references = {message.id, message.source_id} - {""}
    candidates = [
        other
        for other in messages
        if other.direction is Direction.IN
        and (
            other.in_reply_to in references
            or (not other.in_reply_to and timedelta() < other.sent_at - message.sent_at <= ANSWERED_WITHIN)
        )
    ]
    return min(candidates, key=lambda other: other.sent_at, default=None)


def written_messages(messages: Sequence[Message], as_of: date) -> list[Message]:
    """What people wrote up to the day, newest first: no call notes, no automatic answers."""
    kept = [
        message
        for message in messages
        if message.channel not in SPOKEN
        and message.sent_at.date() <= as_of
        and message.nature is Nature.WRITTEN
        and not is_automatic(message.subject, message.body)
    ]
    return sorted(kept, key=lambda message: (message.sent_at, message.id), reverse=True)[:MOST_READ]


def weigh_exchanges(messages: Sequence[Message], as_of: date) -> list[Exchange]:
    """What they write, and what we wrote that was answered, newest first; our notices say nothing."""
    written = written_messages(messages, as_of)
    exchanges = []
    for message in written:
        ours = message.direction is Direction.OUT
        if ours and (message.stage in _NOTICES or answer_to(message, written) is None):
            continue
        age = (as_of - message.sent_at.date()).days
        weight = (_OURS if ours else 1.0) * 0.5 ** (age / HALF_LIFE)
        exchanges.append(Exchange(message, read_register(message.body), weight))
    return exchanges
