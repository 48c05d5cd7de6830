"""The demonstration's morning: what its people wrote and heard before the visitor came, by the use cases themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from assistant.bootstrap.clocks import PARIS
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_rhythm import CallRhythm
from assistant.domain.calls.call_sheet import CallSheet
from assistant.domain.dispatch.sending_window import SendingWindow, next_opening
from assistant.domain.errors import AssistantError
from assistant.domain.finding import blocking
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role, User
from assistant.domain.reminders.worklist import WorklistRow
from assistant.services.all_services import Services
from assistant.services.gate.business_days import is_public_holiday
from assistant.services.writing.build_situation import DraftRequest

_DRAFTS: Final = 3  # submitted by each account manager
_SENT_BACK: Final = "Rappelez l’appel de la semaine dernière dans la première phrase, puis soumettez-le de nouveau."
_HEARD: Final = (CallOutcome.PROMISE, CallOutcome.PAYMENT_SENT, CallOutcome.WAITING_APPROVAL)


def live_morning(services: Services) -> None:
    """Drafts submitted, one of them sent back, three calls with their confirmations; whoever is refused is left out."""
    with services.unit_of_work() as uow:
        users = uow.house.users()
    people = {role: [user for user in users if user.role is role] for role in Role}
    taken = set[str]()
    submitted = [id_ for user in people[Role.ACCOUNT_MANAGER] for id_ in _submit(services, user, taken)]
    for lead in people[Role.TEAM_LEAD][:1]:
        for draft_id in submitted[-1:]:
            services.review_draft.send_back(draft_id, lead, _SENT_BACK)
    for agent in people[Role.PHONE_AGENT][:1]:
        _call(services, agent, taken)


def _submit(services: Services, user: User, taken: set[str]) -> Iterator[str]:
    """The ids of drafts that wait for a lead, on this person's own clients; the pressing ones are left to do."""
    rows = [row for row in services.list_worklist(user) if row.ready and row.account_manager == user.id]
    for row in rows[::-1][:_DRAFTS]:
        try:
            draft = services.draft_letter(DraftRequest(row.debtor_id, with_model=False), user)
        except AssistantError:
            continue
        if not blocking(draft.latest.findings):
            services.review_draft.submit(draft.id, user)
            taken.add(row.debtor_id)
            yield draft.id


def _call(services: Services, agent: User, taken: set[str]) -> None:
    """One call an outcome, to clients for whom nothing was written this morning."""
    rows: Sequence[WorklistRow] = [row for row in services.list_worklist(agent) if row.ready][::-1]
    left = iter([row.debtor_id for row in rows if row.debtor_id not in taken])
    for minutes, outcome in enumerate(_HEARD, start=3):
        for debtor_id in left:
            if _logged(services, agent, debtor_id, outcome, minutes):
                break


def _logged(services: Services, agent: User, debtor_id: str, outcome: CallOutcome, minutes: int) -> bool:
    try:
        sheet = services.call.prepare(debtor_id, agent)
        services.call.log(_told(services, agent, sheet, outcome, minutes), agent)
    except AssistantError:
        return False
    return True


def _told(services: Services, agent: User, sheet: CallSheet, outcome: CallOutcome, minutes: int) -> CallLog:
    now = services.clock.now()
    case = services.open_case(sheet.debtor_id, agent, channel=Channel.PHONE)
    windows = CallRhythm().of(case.debtor.kind).windows  # the demonstration's house keeps the usual hours
    began = dialled_at(now, minutes, windows)
    log = CallLog("", sheet.debtor_id, agent.id, sheet.situation, outcome, began, began + timedelta(minutes=minutes))
    log = replace(log, said_by="" if case.contact is None else case.contact.full_name)
    if outcome is CallOutcome.PROMISE:
        return replace(log, amount=sheet.amount, on=sheet.deadline, note="Virement programmé pendant l’appel.")
    if outcome is CallOutcome.PAYMENT_SENT:
        return replace(log, on=_day(began) - timedelta(days=1), note="Parti hier, me dit-on.")
    again = next_opening(windows, (now + timedelta(days=4)).astimezone(PARIS), is_public_holiday)
    return replace(log, next_at=again, note="Bon à payer chez le directeur.")


def dialled_at(now: datetime, minutes: int, windows: Sequence[SendingWindow]) -> datetime:
    """That many minutes ago where the house dials then, else an hour into the last day on which it did."""
    at = (now - timedelta(minutes=minutes)).astimezone(PARIS)
    day, hour = at.date(), windows[0].opens.replace(hour=windows[0].opens.hour + 1, minute=minutes)
    while at > now or next_opening(windows, at, is_public_holiday) != at:
        at, day = datetime.combine(day, hour, PARIS), day - timedelta(days=1)
    return at


def _day(at: datetime) -> date:
    return at.astimezone(PARIS).date()
