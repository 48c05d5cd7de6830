"""What happened with a client, latest first: mails, reminders, calls, payments, promises, disputes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum

from assistant.domain import choice_names
from assistant.domain.case import Case
from assistant.domain.mail.correspondence import SPOKEN, Direction, Message, Nature
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.ui.wording import CHANNELS, STAGES, day, euros, in_sentence

PROMISES = choice_names.PROMISES
_NATURES = {Nature.AUTOMATIC: "Réponse automatique, courriel", Nature.BOUNCE: "Avis de non-remise, courriel"}


class EventKind(StrEnum):
    """What a line of the timeline is about; the value is the word of its filter."""

    RECEIVED = "Reçus"
    SENT = "Envoyés"
    REMINDER = "Relances"
    PAYMENT = "Règlements"
    PROMISE = "Promesses"
    DISPUTE = "Litiges"


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One line: ``title`` is ours, ``text`` is imported and shown as plain text only, as is the message's body."""

    key: str
    at: datetime
    kind: EventKind
    title: str
    text: str = ""
    body: str = ""
    has_hour: bool = True


def timeline_events(case: Case) -> tuple[TimelineEvent, ...]:
    """Every event up to the case's day, latest first."""
    events = [*_messages(case), *_calls(case), *_payments(case), *_promises(case), *_disputes(case)]
    return tuple(sorted(events, key=lambda event: (event.at, event.key), reverse=True))


def _messages(case: Case) -> list[TimelineEvent]:
    return [_message(message) for message in case.messages]


def _message(message: Message) -> TimelineEvent:
    words = CHANNELS[message.channel]
    if message.stage:
        kind, title = EventKind.REMINDER, f"{STAGES[Stage(message.stage)]}, {words.lower()}"
    elif message.direction is Direction.IN:
        kind, title = EventKind.RECEIVED, f"Le client, {words.lower()}"
    else:
        kind, title = EventKind.SENT, f"Nous, {words.lower()}"
    title = _NATURES.get(message.nature, title)
    return TimelineEvent(message.id, message.sent_at, kind, title, _subject(message), message.body)


def _subject(message: Message) -> str:
    """The subject, and the names of what was attached."""
    names = ", ".join(one.name for one in message.attachments)
    return " · ".join(filter(None, [message.subject, names and f"pièces jointes\u202f: {names}"]))


def _calls(case: Case) -> list[TimelineEvent]:
    """Reminders that left no message: calls."""
    return [_call(rank, reminder) for rank, reminder in enumerate(case.reminders) if reminder.channel in SPOKEN]


def _call(rank: int, reminder: PastReminder) -> TimelineEvent:
    title = f"{STAGES[reminder.stage]}, {in_sentence(CHANNELS[reminder.channel])}"
    return TimelineEvent(f"call-{rank}", _noon(reminder.on), EventKind.REMINDER, title, has_hour=False)


def _payments(case: Case) -> list[TimelineEvent]:
    return [
        TimelineEvent(
            payment.id,
            _noon(payment.received_on),
            EventKind.PAYMENT,
            f"Règlement de {euros(payment.amount)}",
            payment.reference or ", ".join(allocation.invoice_number for allocation in payment.allocations),
            has_hour=False,
        )
        for payment in case.movements.payments
        if payment.received_on <= case.as_of
    ]


def _promises(case: Case) -> list[TimelineEvent]:
    return [
        TimelineEvent(
            promise.id,
            _noon(promise.on),
            EventKind.PROMISE,
            f"Promesse de {euros(promise.amount) if promise.amount is not None else 'tout régler'} "
            f"pour le {day(promise.due_on)}, {PROMISES[promise.status]}",
            f"«\u202f{promise.quote}\u202f»" if promise.quote else "",
            has_hour=False,
        )
        for promise in case.promises
        if promise.on <= case.as_of
    ]


def _disputes(case: Case) -> list[TimelineEvent]:
    events = []
    for dispute in case.movements.disputes:
        about = "\u202f: ".join(part for part in (dispute.invoice_number, dispute.note) if part)
        for verb, on in (("ouvert", dispute.opened_on), ("clos", dispute.closed_on)):
            if on is not None and on <= case.as_of:
                key = f"{dispute.id}-{verb}"
                events.append(TimelineEvent(key, _noon(on), EventKind.DISPUTE, f"Litige {verb}", about, has_hour=False))
    return events


def _noon(on: date) -> datetime:
    return datetime.combine(on, time(12), UTC)
