"""Sending: one approved draft on its way out, by whatever road, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

LEASE = timedelta(minutes=10)  # longer than any exchange with a mail server lasts: each of its answers is awaited 30 s
MOST_ATTEMPTS = 5  # passing refusals of a server before a person must look


class SendingState(StrEnum):
    """Where a sending stands."""

    QUEUED = "queued"
    SENDING = "sending"  # claimed: it may be on the wire
    SENT = "sent"
    FAILED = "failed"  # refused for certain: nothing left
    UNCERTAIN = "uncertain"  # nobody knows whether it left: a person says


class Road(StrEnum):
    """How a sending leaves the house."""

    SMTP = "smtp"  # by the program
    HAND = "hand"  # by a person, from a mail program or by post


@dataclass(frozen=True, slots=True)
class Sending:
    """The one sending of a draft: claimed and committed before the wire, so that a crash leaves a trace.

    ``message_id`` is the Message-ID without brackets, derived from the draft, the same at every attempt; ``why`` a
    French sentence on what went wrong; ``bounced_on`` the day on which a server sent it back. ``tracking`` and
    ``received_on`` are the number and the acknowledgment of receipt of a registered letter.
    """

    draft_id: str
    debtor_id: str
    version: int
    road: Road
    state: SendingState
    queued_by: str
    queued_at: datetime
    message_id: str = ""
    sender: str = ""
    recipient: str = ""
    copies: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    attempts: int = 0
    claimed_at: datetime | None = None
    done_at: datetime | None = None
    why: str = ""
    bounced_on: date | None = None
    tracking: str = ""
    received_on: date | None = None

    def stands(self, now: datetime) -> Sending:
        """As it is to be read now: a claim without an answer after the lease is uncertain."""
        if self.state is SendingState.SENDING and self.claimed_at is not None and now - self.claimed_at > LEASE:
            return replace(
                self,
                state=SendingState.UNCERTAIN,
                why="L’envoi s’est interrompu avant la réponse du serveur de courrier.",
            )
        return self

    @property
    def is_settled(self) -> bool:
        """Whether nothing can come of it any more by itself."""
        return self.state in {SendingState.SENT, SendingState.FAILED}
