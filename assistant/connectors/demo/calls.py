"""Calls: what the house's people heard on the telephone, tied to the sales that were paid late."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from typing import Final

from assistant.connectors.demo.client import Client
from assistant.connectors.demo.sale import Sale
from assistant.connectors.demo.workday import is_workday, moment, workday_by, workday_from
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import PastReminder, Stage

Sales = Mapping[str, list[Sale]]
AGENT: Final = "user-004"
_OVER: Final = 88  # days: the figures of calls look at ninety
_AFTER_DUE: Final = 2  # days: nobody is called the day after
_BEFORE_DUE: Final = 4  # days: a courtesy call about a large sum
_LARGE: Final = 900  # euros: from which the house calls before the due date
_HOURS: Final = (9 * 60 + 20, 17 * 60)  # minutes after midnight in Paris, inside every client's hours
_NOTES: Final = {
    CallOutcome.VOICEMAIL: ("Message laissé, sans objet.", "Messagerie pleine.", ""),
    CallOutcome.UNREACHABLE: ("Sonne dans le vide.", "Occupé trois fois de suite.", ""),
    CallOutcome.CALL_BACK: ("En réunion, à rappeler.", "La comptabilité est absente ce matin."),
    CallOutcome.PROMISE: ("Oubli reconnu, virement programmé.", "Attendait la fin du mois.", "Très aimable."),
    CallOutcome.PAYMENT_SENT: ("Le virement est parti hier, me dit-on.", "Chèque posté, avis à suivre."),
    CallOutcome.WAITING_APPROVAL: ("Bon à payer chez le directeur.", "Attend la signature du gérant."),
    CallOutcome.INVOICE_NOT_RECEIVED: ("Facture jamais arrivée, copie demandée.", "Adresse de facturation changée."),
    CallOutcome.DIFFICULTY: ("Un gros client le paie en retard.", "Trésorerie tendue jusqu’au 15."),
    CallOutcome.REFUSAL: ("Veut tout revoir avec le commercial.",),
}
_COURTEOUS: Final = ("Échéance bien notée.", "Virement déjà prévu à la date.", "Remercie de l’appel.")
_HEARD: Final = (
    *(CallOutcome.PROMISE,) * 5,
    CallOutcome.WAITING_APPROVAL,
    CallOutcome.PAYMENT_SENT,
    CallOutcome.INVOICE_NOT_RECEIVED,
    CallOutcome.DIFFICULTY,
)
# The two calls that still ask for something this morning: client, days ago, outcome.
_LATELY: Final = (
    ("debtor-004", 4, CallOutcome.REFUSAL),
    ("debtor-055", 1, CallOutcome.CALL_BACK),
)


@dataclass(frozen=True, slots=True)
class Calls:
    """The logs, the promises heard in them, and the contacts that they were, by client."""

    logs: tuple[CallLog, ...]
    promises: tuple[PromiseToPay, ...]
    reminders: Mapping[str, tuple[PastReminder, ...]]


def calls_of(clients: Sequence[Client], sales: Sales, today: date) -> Calls:
    """Calls of the last three months, oldest first; every sum and day is that of a sale and of its payment."""
    told = [pair for client in clients for pair in _client_calls(client, sales[client.id], today)]
    told.sort(key=lambda pair: (pair[0].started_at, pair[0].debtor_id))
    numbered = [(replace(log, id=f"call-{rank:03d}"), sale) for rank, (log, sale) in enumerate(told, start=1)]
    promises = tuple(_promise(log, sale) for log, sale in numbered if log.outcome is CallOutcome.PROMISE)
    return Calls(tuple(log for log, _ in numbered), promises, _contacts(numbered))


def _client_calls(client: Client, sold: Sequence[Sale], today: date) -> Iterator[tuple[CallLog, Sale]]:
    rng = Random(f"{client.name}/calls")  # noqa: S311 - a story that repeats itself, nothing secret
    for sale in sold:
        if sale.item is None and sale.paid_on and (today - sale.paid_on).days < _OVER:
            yield from ((log, sale) for log in _about(client, sale, today, rng))
    for debtor_id, ago, outcome in _LATELY:
        if client.id == debtor_id:
            open_sale = next(sale for sale in sold if sale.item is not None)
            yield _lately(client, workday_by(today - timedelta(days=ago)), today, outcome, rng), open_sale


def _about(client: Client, sale: Sale, today: date, rng: Random) -> Iterator[CallLog]:
    """A try or none, then somebody answers; a promise is kept by the payment's day, or broken long before it."""
    assert sale.paid_on is not None
    early = workday_by(sale.due_on - timedelta(days=_BEFORE_DUE))
    late = (sale.paid_on - sale.due_on).days
    if sale.amount >= _LARGE and early < sale.paid_on and late < _BEFORE_DUE + 2 and (today - early).days < _OVER:
        yield _courteous(_log(client, early, CallOutcome.PROMISE, rng), sale)
    first = workday_from(sale.due_on + timedelta(days=_AFTER_DUE))
    latest = workday_by(sale.paid_on - timedelta(days=1))
    if first > latest or (today - first).days > _OVER:
        return
    day = first
    if rng.random() < 0.5:  # noqa: PLR2004 - half of the clients are not reached at once
        yield _log(client, day, rng.choice((CallOutcome.VOICEMAIL, CallOutcome.UNREACHABLE)), rng)
        day = workday_from(day + timedelta(days=1))
    if day > latest:
        return
    outcome = rng.choice(_HEARD)
    log = _log(client, day, outcome, rng)
    if outcome is CallOutcome.PROMISE:
        yield _promised(log, sale, day, rng)
    elif outcome is CallOutcome.PAYMENT_SENT:
        yield replace(_log(client, latest, outcome, rng), on=workday_by(latest - timedelta(days=1)))
    else:
        yield from _waited_for(client, log, latest, rng)


def _waited_for(client: Client, log: CallLog, latest: date, rng: Random) -> Iterator[CallLog]:
    """What asked for another call, and that call where the money had not come meanwhile."""
    again = workday_from(log.started_at.date() + timedelta(days=4))
    if again > latest:
        yield log
        return
    yield replace(log, next_at=moment(again, 10 * 60))
    sent = _log(client, again, CallOutcome.PAYMENT_SENT, rng)
    yield replace(sent, situation=CallSituation.AFTER_REMINDERS, on=workday_by(again - timedelta(days=1)))


def _courteous(log: CallLog, sale: Sale) -> CallLog:
    """Before the due date one hears that the day will be kept, or nothing else."""
    assert sale.paid_on is not None
    on = workday_from(
        max(sale.due_on, sale.paid_on) if (sale.paid_on - sale.due_on).days < _BEFORE_DUE else sale.due_on
    )
    note = _COURTEOUS[sale.due_on.day % len(_COURTEOUS)]
    return replace(log, situation=CallSituation.COURTESY, note=note, amount=sale.amount - sale.credited, on=on)


def _promised(log: CallLog, sale: Sale, day: date, rng: Random) -> CallLog:
    assert sale.paid_on is not None
    soon = workday_from(day + timedelta(days=2))
    late = (sale.paid_on - soon).days > 6 and rng.random() < 0.45  # noqa: PLR2004 - days past any grace; a share
    on = soon if late else workday_from(sale.paid_on)
    return replace(log, amount=sale.amount - sale.credited, on=on)


def _lately(client: Client, day: date, today: date, outcome: CallOutcome, rng: Random) -> CallLog:
    log = replace(_log(client, day, outcome, rng), agent_id=AGENT)
    if outcome is not CallOutcome.CALL_BACK:
        return log
    return replace(log, next_at=moment(workday_from(today), 11 * 60 + 30))


def _log(client: Client, day: date, outcome: CallOutcome, rng: Random) -> CallLog:
    """Most calls are the agent's; the account manager makes the others."""
    assert is_workday(day)
    began = moment(day, rng.randint(*_HOURS))
    lasted = timedelta(seconds=rng.randint(35, 70) if not outcome.answered else rng.randint(110, 420))
    contact = client.contacts[0] if client.contacts else None
    spoke = contact is not None and outcome.right_party
    return CallLog(
        id="",
        debtor_id=client.id,
        agent_id=AGENT if rng.random() < 0.7 else client.manager,  # noqa: PLR2004 - a share
        situation=rng.choice((CallSituation.FIRST_CALL, CallSituation.AFTER_REMINDERS)),
        outcome=outcome,
        started_at=began,
        ended_at=began + lasted,
        note=rng.choice(_NOTES[outcome]),
        said_by=f"{contact.f} {contact.l}".strip() if spoke and contact is not None else "",
    )


def _promise(log: CallLog, sale: Sale) -> PromiseToPay:
    assert log.on is not None
    assert sale.paid_on is not None
    kept = sale.paid_on <= log.on
    return PromiseToPay(
        id=f"promise-{log.id}",
        debtor_id=log.debtor_id,
        on=log.started_at.date(),
        due_on=log.on,
        amount=log.amount,
        status=PromiseStatus.KEPT if kept else PromiseStatus.BROKEN,
        quote=f"{log.said_by}, au téléphone\u202f: {log.note}",
        invoice_numbers=(sale.number,),
    )


def _contacts(told: Sequence[tuple[CallLog, Sale]]) -> Mapping[str, tuple[PastReminder, ...]]:
    """An answered call is a contact that raises no level."""
    found: dict[str, tuple[PastReminder, ...]] = {}
    for log, sale in told:
        if log.outcome.answered and log.situation is not CallSituation.COURTESY:
            contact = PastReminder(log.started_at.date(), Stage.REMINDER_1, Channel.PHONE, (sale.number,))
            found[log.debtor_id] = (*found.get(log.debtor_id, ()), contact)
    return found
