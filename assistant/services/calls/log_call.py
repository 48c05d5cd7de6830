"""Log a call: its outcome and all that follows from it are one transaction, then the confirmation is drafted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from assistant.domain.approvals.review import DraftState, ReviewAction
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.shown_sheet import ShownSheet
from assistant.domain.errors import AssistantError, NotAllowedError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.draft import Draft
from assistant.services.accounts.open_case import case_of
from assistant.services.authorise import authorise_for
from assistant.services.calls.call_effects import apply_call, refuse_past
from assistant.services.people.entry import Entry
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.review.record_review import record_review
from assistant.services.writing.build_situation import DraftRequest
from assistant.services.writing.draft_letter import DraftLetter

_CONFIRMED_BY: Final = {
    CallOutcome.PROMISE: Intent.PROMISE_CONFIRMATION,
    CallOutcome.PLAN_ASKED: Intent.PLAN_PROPOSAL,
    CallOutcome.DISPUTE: Intent.DISPUTE_NOTED,
    CallOutcome.INVOICE_NOT_RECEIVED: Intent.INVOICE_COPY,
    CallOutcome.PAYMENT_SENT: Intent.PAYMENT_NOTED,
    CallOutcome.WAITING_APPROVAL: Intent.APPROVAL_NOTED,
    CallOutcome.DIFFICULTY: Intent.DIFFICULTY_NOTED,
    CallOutcome.CALL_BACK: Intent.CALL_BACK_NOTED,
}
_FIELDS: Final = {
    "amount": "la somme",
    "on": "la date",
    "said_by": "qui l’a dit",
    "next_at": "le jour et l’heure du rappel",
    "invoice_number": "la facture",
    "note": "une note",
    "parts": "le nombre de versements",
}


@dataclass(frozen=True, slots=True)
class LoggedCall:
    """The log as kept, with the draft submitted for approval; ``why_no_draft`` is a French sentence, "" otherwise."""

    log: CallLog
    draft: Draft | None = None
    why_no_draft: str = ""


@dataclass(frozen=True, slots=True)
class LogCall:
    """A call is logged once; its notes and its claim end with it."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    new_id: Callable[[], str]
    draft: DraftLetter

    def __call__(self, told: CallLog, actor: User, sheets: Sequence[ShownSheet] = ()) -> LoggedCall:
        """Keep ``told`` (its id and agent are set here), the ``sheets`` that were shown, and what follows from it.

        Raises NotAllowedError or NotFoundError with what to correct, and then nothing is kept.
        """
        with self.unit_of_work() as uow:
            entry = Entry.by(uow, actor, self.clock, self.new_id)
            authorise_for(uow, actor, Act.CALL, told.debtor_id, entry.today)
            log = replace(told, id=self.new_id(), agent_id=actor.id, ended_at=_end(told, entry.now))
            _refuse(uow, log, entry)
            case = case_of(uow, log.debtor_id, entry.today, None, Channel.PHONE)
            apply_call(entry, log, case)
            uow.calls.add(log)
            uow.call_sheets.add(log.id, log.debtor_id, sheets)
            uow.calls.drop_notes(log.debtor_id, actor.id)
            uow.calls.release(log.debtor_id, actor.id)
            told_ids = {"debtor": log.debtor_id, "outcome": log.outcome.value, "situation": log.situation.value}
            told_ids |= {"sheets": " ".join(sheet.fingerprint for sheet in sheets)} if sheets else {}
            told_ids |= {"received": "yes"} if log.received else {}
            entry.trace("log_call", log.id, told_ids)
            uow.commit()
        return self._confirm(log, actor)

    def _confirm(self, log: CallLog, actor: User) -> LoggedCall:
        """The call is kept whatever becomes of the letter."""
        intent = _CONFIRMED_BY.get(log.outcome)
        if intent is None:
            return LoggedCall(log)
        try:
            draft = self.draft.confirm_call(DraftRequest(log.debtor_id, intent=intent, with_model=False), actor)
        except AssistantError as error:
            return LoggedCall(log, why_no_draft=str(error))
        with self.unit_of_work() as uow:
            uow.calls.confirm(log.id, draft.id)
            kept = replace(uow.drafts.get(draft.id), state=DraftState.SUBMITTED)  # an agent may submit no other
            submitted = record_review(uow, kept, ReviewAction.SUBMIT, actor.id, self.clock.now())
        return LoggedCall(replace(log, draft_id=draft.id), submitted)


def _end(told: CallLog, now: datetime) -> datetime:
    """The end of a call noted afterwards is told; that of the call at hand is now."""
    return told.ended_at if told.started_at < told.ended_at <= now else max(now, told.started_at)


def _refuse(uow: UnitOfWork, log: CallLog, entry: Entry) -> None:
    missing = [words for name, words in _FIELDS.items() if name in log.missing]
    if missing:
        raise NotAllowedError(f"Pour cette issue, indiquez encore {' et '.join(missing)}.")
    if log.received and not log.outcome.answered:
        raise NotAllowedError("Un appel reçu a été pris\u202f: choisissez son issue, ou dites que vous avez appelé.")
    if log.started_at > entry.now:
        raise NotAllowedError("Cet appel commencerait après maintenant\u202f: rouvrez le client, puis notez l’issue.")
    refuse_past(log.next_at, entry.now)
    if any((one.agent_id, one.started_at) == (log.agent_id, log.started_at) for one in uow.calls.of(log.debtor_id)):
        raise NotAllowedError("Cet appel est déjà enregistré\u202f: ouvrez l’appel suivant.")
    held = uow.calls.claims(entry.now).get(log.debtor_id)
    if held is not None and held.holds_against(log.agent_id, entry.now):
        raise NotAllowedError("Un autre agent a ce client en ligne\u202f: laissez-le finir, puis rappelez.")
