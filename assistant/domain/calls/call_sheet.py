"""Call sheet: what to say on the phone to one person on one day, and what to answer to what they say."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from assistant.domain.mail.correspondence import Channel
from assistant.domain.writing.draft import Provenance, Writer
from assistant.domain.writing.register import AddressForm

WORDS_A_MINUTE = 150
MOST_SECONDS = 60  # before the request, at that pace
SPOKEN_PARTS = ("attention", "interest", "desire", "action", "closing")  # said once the person is known


class CallSituation(StrEnum):
    """Why one calls."""

    FIRST_CALL = "first_call"
    AFTER_REMINDERS = "after_reminders"
    BROKEN_PROMISE = "broken_promise"
    MISSED_INSTALMENT = "missed_instalment"
    BEFORE_NOTICE = "before_notice"
    COURTESY = "courtesy"
    THANKS = "thanks"


class Trigger(StrEnum):
    """What the other person may answer, in the order in which a sheet shows it."""

    ALREADY_PAID = "already_paid"
    INVOICE_NOT_RECEIVED = "invoice_not_received"
    WAITING_APPROVAL = "waiting_approval"
    CASH_DIFFICULTY = "cash_difficulty"
    DISPUTE = "dispute"
    REFUSES = "refuses"
    WRONG_PERSON = "wrong_person"
    ABSENT = "absent"
    ASKS_MANAGER = "asks_manager"
    INSOLVENCY = "insolvency"
    THREATENS_OR_DISTRESSED = "threatens_or_distressed"


@dataclass(frozen=True, slots=True)
class Objection:
    """One branch: what to say and to ask, what to write down, and where the agent's authority or the call ends."""

    trigger: Trigger
    say: str
    ask: str
    record: str
    exit: str


@dataclass(frozen=True, slots=True)
class Discreet:
    """What may be said to anybody but the person: nothing of the debt, not even that there is one."""

    third_party: str
    voicemail: str
    sms: str


@dataclass(frozen=True, slots=True)
class CallScript:
    """The spoken sentences, in order; "" for ``recording`` where calls are not recorded.

    ``worded_by`` is the model that said the parts otherwise, "" for the composer's approved ones.
    """

    identity_check: str
    recording: str
    attention: str
    interest: str
    desire: str
    action: str
    closing: str
    worded_by: str = field(default="", repr=False)

    @property
    def reworded(self) -> tuple[str, ...]:
        """The parts that a model may say otherwise, in the order of SPOKEN_PARTS."""
        return tuple(getattr(self, part) for part in SPOKEN_PARTS)

    @property
    def before_request(self) -> tuple[str, ...]:
        """All that is said before one falls silent, part by part."""
        parts = (self.identity_check, self.recording, self.attention, self.interest, self.desire, self.action)
        return tuple(part for part in parts if part)

    @property
    def seconds(self) -> int:
        """How long that lasts at 150 words a minute, rounded up."""
        return seconds_to_say(*self.before_request)


def seconds_to_say(*texts: str) -> int:
    """How long texts last, one after the other, at 150 words a minute, rounded up."""
    return -(-len(" ".join(texts).split()) * 60 // WORDS_A_MINUTE)


@dataclass(frozen=True, slots=True)
class CallSheet:
    """A sheet as of a day: ``amount`` is the sum asked for in euros, None in a call that asks for nothing.

    ``made_of`` are the ids of the variants spoken, ``fingerprints`` those of their files; ``callable_from`` is when
    dialling is allowed, None for now (the house's hours bind the dialling, not the sheet); ``waiting`` says why one had
    better wait. ``template`` is the script as the composer chose it, with its slots; ``provenance`` tells what a model
    was asked, said and cost.
    """

    debtor_id: str
    as_of: date
    situation: CallSituation
    address_form: AddressForm
    script: CallScript
    objections: tuple[Objection, ...]
    discreet: Discreet
    amount: Decimal | None
    deadline: date | None
    invoice_numbers: tuple[str, ...] = ()
    made_of: tuple[str, ...] = ()
    fingerprints: tuple[str, ...] = ()
    callable_from: datetime | None = None
    waiting: tuple[str, ...] = ()
    channel: Channel = Channel.PHONE
    template: CallScript | None = None
    written_by: Writer = Writer.COMPOSER
    provenance: Provenance = field(default_factory=Provenance)
