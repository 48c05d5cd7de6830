"""The outcome of a call, which is mandatory, with the fields that each one needs; two clicks where it needs none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import streamlit as st

from assistant.domain.calls.call_claim import CallNotes
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallSheet
from assistant.domain.case import Case
from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.policy import HousePolicy
from assistant.french.numbers.amounts import parse_amount
from assistant.ui.call_words import OUTCOMES
from assistant.ui.components.dossier.agreement_forms import REASONS
from assistant.ui.wording import PARIS, euros

_FORMAT = "DD/MM/YYYY"
Fields = Callable[[CallLog, "CallSheet", Case, HousePolicy, str], CallLog]


def ask_outcome(sheet: CallSheet, case: Case, policy: HousePolicy, notes: CallNotes) -> CallLog | None:
    """The log as told so far, None before an outcome is chosen; raises UnreadableAmountError."""
    key = f"outcome-{case.debtor.id}-{notes.started_at:%H%M%S}"
    outcome = st.pills("Issue de l’appel", list(OUTCOMES), format_func=OUTCOMES.__getitem__, key=key, wrap=True)
    if outcome is None:
        return None
    log = CallLog("", case.debtor.id, "", sheet.situation, outcome, notes.started_at, notes.started_at, notes.text)
    told = _FIELDS.get(outcome, _nothing)(log, sheet, case, policy, key)
    if not outcome.answered:
        return told  # whoever called us was there
    closed = sheet.callable_from is not None  # nobody of the house dials now: whoever is on the line called us
    received = st.toggle(
        "Appel reçu du client", closed, key=f"{key}-received", help="Il ne compte pas dans nos essais."
    )
    return replace(told, received=received)


def _nothing(log: CallLog, _sheet: CallSheet, _case: Case, _policy: HousePolicy, _key: str) -> CallLog:
    return log


def _promise(log: CallLog, sheet: CallSheet, case: Case, _policy: HousePolicy, key: str) -> CallLog:
    """What was asked for stands in the fields already."""
    on = st.date_input("Réglé au plus tard le", sheet.deadline or case.as_of, format=_FORMAT, key=f"{key}-on")
    given = "" if sheet.amount is None else f"{sheet.amount:.2f}".replace(".", ",")
    amount = st.text_input("Somme promise (€)", given, key=f"{key}-amount")
    said_by = st.text_input("Qui l’a dit", case.contact.full_name if case.contact else "", key=f"{key}-by")
    return replace(log, on=on, amount=parse_amount(amount) if amount.strip() else None, said_by=said_by.strip())


def _sent(log: CallLog, _sheet: CallSheet, case: Case, _policy: HousePolicy, key: str) -> CallLog:
    on = st.date_input("Parti le", case.as_of, max_value=case.as_of, format=_FORMAT, key=f"{key}-on")
    return replace(log, on=on)


def _again(log: CallLog, _sheet: CallSheet, case: Case, _policy: HousePolicy, key: str) -> CallLog:
    """The day and the hour, in Paris."""
    soon = datetime.combine(_working_day(case.as_of + timedelta(days=1)), datetime.min.time()).replace(hour=10)
    at = st.datetime_input("Rappeler le", soon, format=_FORMAT, key=f"{key}-again")
    return replace(log, next_at=None if at is None else at.replace(tzinfo=PARIS))


def _dispute(log: CallLog, _sheet: CallSheet, case: Case, _policy: HousePolicy, key: str) -> CallLog:
    sums = {item.invoice.number: euros(item.undisputed) for item in case.net.open_items if item.undisputed > 0}
    number = st.selectbox("Facture", list(sums), format_func=lambda one: f"{one}, {sums[one]}", key=f"{key}-invoice")
    reason = st.selectbox("Motif", list(DisputeReason), format_func=REASONS.__getitem__, key=f"{key}-reason")
    accepted = st.text_input("Part reconnue (€)", placeholder="vide\u202f: rien", key=f"{key}-accepted")
    part = parse_amount(accepted) if accepted.strip() else None
    return replace(
        log, invoice_number=number or "", dispute_reason=(reason or DisputeReason.OTHER).value, undisputed=part
    )


def _plan(log: CallLog, _sheet: CallSheet, case: Case, policy: HousePolicy, key: str) -> CallLog:
    most = policy.plan_instalments_max
    parts = st.number_input(f"Versements ({most} au plus)", 2, 24, min(3, max(2, most)), key=f"{key}-parts")
    first = st.date_input("Premier versement le", case.as_of + timedelta(days=14), format=_FORMAT, key=f"{key}-on")
    return replace(log, parts=int(parts), on=first)


def _working_day(day: date) -> date:
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)  # noqa: PLR2004 - Friday is 4


_FIELDS: dict[CallOutcome, Fields] = {
    CallOutcome.PROMISE: _promise,
    CallOutcome.PAYMENT_SENT: _sent,
    CallOutcome.CALL_BACK: _again,
    CallOutcome.INVOICE_NOT_RECEIVED: _again,
    CallOutcome.WAITING_APPROVAL: _again,
    CallOutcome.DISPUTE: _dispute,
    CallOutcome.PLAN_ASKED: _plan,
}
