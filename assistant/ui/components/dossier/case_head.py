"""The head of a dossier: what is asked, whether a reminder may go, and the step that comes."""

from __future__ import annotations

import streamlit as st

from assistant.domain.approvals.review import DraftState
from assistant.domain.case import Case
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.badges import show_channel, show_gate, show_reasons, show_stage
from assistant.ui.components.line import muted
from assistant.ui.plain import plain
from assistant.ui.session import go_to, remember_draft
from assistant.ui.wording import CHANNELS, STAGES, counted, day, euros

_UNSENT = frozenset(DraftState) - {DraftState.SENT, DraftState.REFUSED}


def show_case_head(services: Services, case: Case, user: User) -> None:
    """Past due, gate, advice; "Préparer", which opens the workshop, is the page's one primary action."""
    items = case.net.past_due_items
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(key="total-past-due", width="content", gap=None):
            st.metric("Échu", euros(case.net.past_due))
        if items:
            oldest = max(item.days_past_due(case.as_of) for item in items)
            invoices = counted(len(items), "facture échue", "factures échues")
            st.caption(f"{invoices}, la plus ancienne depuis {counted(oldest, 'jour', 'jours')}", width=230)
        show_gate(case.verdict)
        if case.verdict.green:
            show_stage(case.advice.step_stage)
            show_channel(case.advice.step_channel)
            st.caption(case.advice.why, width="content")
        with st.container(horizontal=True, width="content", gap="small", key="head-acts"):  # on one row, always
            if may(user.role, Act.WRITE):
                _show_button(case)
            if may(user.role, Act.CALL):
                _show_call_button(services, case, user)
    _tell_letter(case)
    show_reasons(case.verdict)
    for contact in case.debtor.contacts:
        if contact.bounced_on is not None:
            with muted(f"bounced-{contact.id}"):
                st.text(f"L’adresse {contact.email} refuse nos messages depuis le {day(contact.bounced_on)}.")


def _tell_letter(case: Case) -> None:
    """Where a call comes first, which letter would be written in its place."""
    advice = case.advice
    if case.verdict.green and advice.call:
        written = f"{STAGES[advice.stage].lower()}, {CHANNELS[advice.channel].lower()}"
        st.caption(f":material/call: Un appel est conseillé\u202f; par écrit\u202f: {written}.")


def _show_call_button(services: Services, case: Case, user: User) -> None:
    """The telephone has reasons of its own: a client without an address may be called, one without a number not."""
    refused = services.call.prepare.refusal(case.debtor.id, user)
    if st.button("Appeler", icon=":material/call:", disabled=bool(refused), help=plain(refused) or None):
        go_to("appels", case.debtor.id)


def _show_button(case: Case) -> None:
    pending = next((draft for draft in case.drafts if draft.state in _UNSENT), None)
    label = "Préparer" if pending is None else "Reprendre le brouillon"
    blocked = pending is None and not case.verdict.green
    if st.button(label, type="primary", icon=":material/edit_note:", disabled=blocked):
        remember_draft("" if pending is None else pending.id)
        go_to("atelier", case.debtor.id)
