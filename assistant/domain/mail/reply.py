"""Reply: what a debtor's message seems to say, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from assistant.domain.ledger.dispute import DisputeReason


class ReplyKind(StrEnum):
    """What a message may say."""

    PROMISE = "promise"
    DISPUTE = "dispute"
    PAID = "paid"
    COPY_REQUESTED = "copy_requested"
    CASH_DIFFICULTY = "cash_difficulty"
    WRONG_CONTACT = "wrong_contact"
    OUT_OF_OFFICE = "out_of_office"
    BOUNCE = "bounce"
    REFUSAL = "refusal"
    INSOLVENCY = "insolvency"


OF_MACHINES = frozenset({ReplyKind.OUT_OF_OFFICE, ReplyKind.BOUNCE})
# A bounce flags its contact on arrival, and the gate asks about addresses: it is shown, and stops nothing by itself.
STOPPING = frozenset(ReplyKind) - {ReplyKind.BOUNCE}


class Certainty(StrEnum):
    """How plainly the words say it: ``LOW`` where a person should read twice."""

    HIGH = "high"
    LOW = "low"


class Doubt(StrEnum):
    """Why the day of an announced payment must be asked, though the message names one."""

    EITHER = "either"  # "vendredi ou lundi"
    LIMIT = "limit"  # "au plus tard le 30", "sous huitaine": a bound, no day
    PERIOD = "period"  # "courant décembre", "dans les 8 à 10 jours"
    HEDGED = "hedged"  # "normalement", "si tout va bien"
    CONDITION = "condition"  # "dès que le client nous paie"
    NEGATED = "negated"  # the sentence also denies something
    PAST = "past"  # the day is over
    CLOSED_DAY = "closed_day"  # no bank works that day
    SEVERAL = "several"  # the message promises several payments
    OTHER_SUM = "other_sum"  # several sums, or one that is not due
    UNREAD = "unread"  # the sentence holds words that no rule knows


class ProposedBy(StrEnum):
    """Who proposes."""

    RULES = "rules"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What one stretch ``body[start:end]`` of a message seems to say; a person decides.

    ``days`` are the readings of the day that it names, reckoned by code: one when there is no doubt, several when a
    person must choose, none when none is named. ``is_open`` marks a day before which nothing is promised.
    ``amount`` is in euros, None where none is told; invoice numbers are the book's, or as the message writes them.
    ``doubts`` are why the day is asked even where one alone is named.
    """

    kind: ReplyKind
    start: int
    end: int
    days: tuple[date, ...] = ()
    is_open: bool = False
    amount: Decimal | None = None
    invoice_numbers: tuple[str, ...] = ()
    reason: DisputeReason | None = None
    certainty: Certainty = Certainty.HIGH
    by: ProposedBy = ProposedBy.RULES
    address: str = ""  # the right contact's, where the message names it
    doubts: tuple[Doubt, ...] = ()

    @property
    def day(self) -> date | None:
        """The one day that it names, None where it must be asked."""
        return self.days[0] if len(self.days) == 1 and not self.is_open and not self.doubts else None

    def quote(self, body: str) -> str:
        """The words that say it."""
        return body[self.start : self.end]


class ReplyState(StrEnum):
    """Where a message stands in the triage."""

    AWAITING = "awaiting"
    DECIDED = "decided"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a model proposes of a message: a kind and a place, nothing else."""

    kind: ReplyKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reply:
    """A message in the triage: ids and places only, its words stay in the message.

    While it awaits, ``freezes`` tells whether it stops the reminders of its debtor. Once decided, ``hold_until`` is
    the last day on which reminders wait for what was announced; ``kinds`` what was retained; ``made`` the ids of the
    promises, disputes and instructions that came of it.
    """

    message_id: str
    debtor_id: str
    arrived_at: datetime
    state: ReplyState = ReplyState.AWAITING
    freezes: bool = True
    kinds: tuple[ReplyKind, ...] = ()
    made: tuple[str, ...] = ()
    hold_until: date | None = None
    decided_by: str = ""
    decided_at: datetime | None = None
    suggestions: tuple[Suggestion, ...] = ()

    @property
    def awaits(self) -> bool:
        """Whether a person must still decide."""
        return self.state is ReplyState.AWAITING

    @property
    def is_of_a_person(self) -> bool:
        """Whether somebody wrote it, as far as is known; an absence or a bounce tells nothing of the debt."""
        return not self.kinds or not OF_MACHINES.issuperset(self.kinds)
