"""What of a client's mail is known already: by identifier, by content, and as a draft marked as sent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from assistant.domain.mail.correspondence import Direction, Message, Nature
from assistant.services.accounts.client_directory import content_id
from assistant.services.mail.thread_mail import base_subject

SENT_BY_HAND = "sent-"  # how the id of a draft's own message begins: see services/dispatch/send_draft.py
_SAME_MOMENT = timedelta(minutes=2)
_SENT_WITHIN = timedelta(days=7)  # between marking a draft as sent and sending it
_HEAD = 5_000  # characters that tell two texts apart


class KnownMail:
    """One client's messages, by all that may tell that one comes again."""

    def __init__(self, messages: Iterable[Message]) -> None:
        """Know these, and keep none of their text."""
        self.sources: dict[str, str] = {}  # source id: message id
        self.last_from: dict[str, datetime] = {}  # contact: their last message
        self._ids: set[str] = set()
        self._contents: defaultdict[str, list[tuple[datetime, bool]]] = defaultdict(list)
        for message in messages:
            self.add(message)

    def add(self, message: Message) -> None:
        """Know one more."""
        self._ids.add(message.id)
        if message.source_id:
            self.sources[message.source_id] = message.id
        by_hand = message.id.startswith(SENT_BY_HAND)
        self._contents[_digest(message)].append((message.sent_at, by_hand))
        if message.direction is Direction.IN and message.contact_id and message.nature is not Nature.BOUNCE:
            before = self.last_from.get(message.contact_id, message.sent_at)
            self.last_from[message.contact_id] = max(before, message.sent_at)

    def has(self, message: Message) -> bool:
        """Whether the message is there already."""
        if message.id in self._ids or message.source_id in self.sources or self.draft_of(message.source_id):
            return True
        return any(
            abs(message.sent_at - at) <= (_SENT_WITHIN if by_hand else _SAME_MOMENT)
            for at, by_hand in self._contents.get(_digest(message), ())
        )

    def answered(self, references: Sequence[str]) -> str:
        """Which message a mail answers: the last known one of those it names, else the last; "" for none."""
        for reference in reversed(references):
            if reference in self.sources:
                return reference
            if draft := self.draft_of(reference):
                return draft
        return references[-1] if references else ""

    def draft_of(self, source_id: str) -> str:
        """The message of a draft marked as sent that bears this identifier, as ``.eml`` files give it; "" for none."""
        own = f"{SENT_BY_HAND}{source_id.partition('@')[0]}"
        return own if source_id and own in self._ids else ""


def _digest(message: Message) -> str:
    words = " ".join(message.body.split())[:_HEAD]
    return content_id(message.direction, base_subject(message.subject), words)
