"""The screen of one call: who and how much, what to say, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

import streamlit as st

from assistant.domain.calls.call_claim import CallNotes
from assistant.domain.calls.call_rhythm import CallRhythm
from assistant.domain.calls.call_sheet import CallSheet
from assistant.domain.calls.shown_sheet import ShownSheet
from assistant.domain.case import Case
from assistant.domain.errors import AssistantError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.money import total
from assistant.domain.people.user import User
from assistant.french.references.phone_numbers import dialled, written
from assistant.services.all_services import Services
from assistant.services.calls.log_call import LoggedCall
from assistant.ui.call_notes.component import show_notes
from assistant.ui.call_rhythm_words import rhythm_in_words
from assistant.ui.call_words import SITUATIONS
from assistant.ui.components.calls.call_outcome import ask_outcome
from assistant.ui.components.calls.call_script import show_answers
from assistant.ui.components.calls.call_words import show_words
from assistant.ui.components.trouble import act
from assistant.ui.plain import plain
from assistant.ui.shown_sheets import shown_so_far
from assistant.ui.wording import counted, euros, language_name, moment

PLACE = "calls"
DONE = "last_call"
PASSED_OVER = "passed-over"


def show_call(services: Services, user: User, debtor_id: str) -> None:
    """Facts are those of this moment; a refused call says why and leaves nothing. Raises what the services raise."""
    case = services.open_case(debtor_id, user, channel=Channel.PHONE)
    try:
        sheet = services.call.prepare(debtor_id, user)
    except AssistantError:
        services.call.queue.leave(debtor_id, user)  # no claim stays where nobody may dial; typed notes do
        _show_client(case)
        raise
    notes = services.call.queue.take(debtor_id, user)
    seen = shown_so_far(notes, services.clock.now())
    _show_head(services, user, case)
    with services.unit_of_work() as uow:
        policy = uow.house.policy()
    _show_hours(sheet, policy.calls, case.debtor.language)
    for sentence in sheet.waiting:
        st.warning(plain(sentence), icon=":material/hourglass_top:")
    left, right = st.columns([1.7, 1], gap="large")
    with left:
        show_words(services, user, sheet, f"call-{debtor_id}-{notes.started_at:%H%M%S}")
    with right:
        noted = _ask_notes(services, user, notes)
        show_answers(sheet, f"call-{debtor_id}")  # before the outcome: what to say now stays in sight
        _show_end(services, user, case, sheet, noted, seen)


def _show_head(services: Services, user: User, case: Case) -> None:
    contact = case.contact
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key="call-head"):
        _show_client(case)
        if case.debtor.id in st.session_state.get(PASSED_OVER, {}):
            st.caption(st.session_state[PASSED_OVER][case.debtor.id], width="content")
        number = "" if contact is None or not contact.takes_calls else contact.phone
        if dialled(number):
            st.link_button(written(number), f"tel:{dialled(number)}", icon=":material/call:", type="primary")
        elif number:
            st.badge(f"Numéro à vérifier\u202f: {number}", icon=":material/phone_disabled:", color="orange")
        if st.button("Passer", icon=":material/skip_next:", shortcut="Alt+P"):
            services.call.queue.leave(case.debtor.id, user)
            st.session_state.setdefault("skipped_calls", []).append(case.debtor.id)
            end_call()


def _show_client(case: Case) -> None:
    contact, items = case.contact, case.net.remindable_items
    with st.container(width="stretch", gap=None, key="head-call"):
        st.text(case.debtor.name)
        who = "" if contact is None else ", ".join(filter(None, [contact.full_name, contact.job]))
        oldest = max((item.days_past_due(case.as_of) for item in items), default=0)
        asked = euros(total(item.undisputed for item in items))  # neither what is contested nor what a plan pays
        owed = f"{asked}, {counted(len(items), 'facture', 'factures')}, {oldest}\u202fj"
        st.caption(" · ".join(filter(None, [plain(who), owed if items else ""])))
        for reason in case.verdict.counsels:
            st.caption(plain(reason.sentence))


def _show_hours(sheet: CallSheet, rhythm: CallRhythm, language: str) -> None:
    with st.container(horizontal=True, gap="small"):
        st.badge(SITUATIONS[sheet.situation], color="blue")
        if language != "fr":
            st.badge(f"Parle {language_name(language)}", icon=":material/translate:", color="violet")
        if sheet.callable_from is not None:
            st.badge(
                f"Ne pas composer avant le {moment(sheet.callable_from)}",
                icon=":material/schedule:",
                color="orange",
                help=rhythm_in_words(rhythm),
            )


def _ask_notes(services: Services, user: User, notes: CallNotes) -> CallNotes:
    """The notes as they are typed, kept as they come."""
    begun, now = _begun(services, notes), services.clock.now()
    typed = show_notes(notes, begun, now, lambda text: services.call.queue.keep_notes(replace(notes, text=text), user))
    return replace(notes, text=typed)


def _begun(services: Services, notes: CallNotes) -> datetime | None:
    """When the agent said that the call began, None before: reading the sheet is no call."""
    key = _begun_key(notes)
    if key not in st.session_state:
        if not st.button("L’appel commence", icon=":material/timer:", width="stretch", key="begin-call"):
            return None
        st.session_state[key] = services.clock.now()
        st.rerun()
    told: datetime = st.session_state[key]
    return told


def _begun_key(notes: CallNotes) -> str:
    return f"call-begun-{notes.debtor_id}-{notes.started_at:%H%M%S%f}"


def _show_end(
    services: Services, user: User, case: Case, sheet: CallSheet, notes: CallNotes, seen: Sequence[ShownSheet]
) -> None:
    """Outcome and its fields, then one button; Ctrl+Enter ends the call."""
    with services.unit_of_work() as uow:
        policy = uow.house.policy()
    log = ask_outcome(sheet, case, policy, notes)
    if log is not None:
        log = replace(log, started_at=st.session_state.get(_begun_key(notes), log.started_at))
    if sheet.callable_from is not None:
        st.caption(":material/call_received: Hors des heures d’appel\u202f: noté comme reçu, sauf avis contraire.")
    pressed = st.button(
        "Terminer l’appel",
        type="primary",
        icon=":material/call_end:",
        disabled=log is None,
        shortcut="Ctrl+Enter",
        key="end-call",
    )
    if pressed and log is not None:
        act(PLACE, lambda: _remember(services.call.log(log, user, seen)), partial(end_call, draw=False))


def _remember(done: LoggedCall) -> None:
    st.session_state[DONE] = done


def end_call(*, draw: bool = True) -> None:
    """Back to the queue."""
    if "client" in st.query_params:
        del st.query_params["client"]
    if draw:
        st.rerun()
