"""Validation: what waits for a team lead, oldest first."""

from __future__ import annotations

import streamlit as st

from assistant.domain.draft import Draft
from assistant.domain.review import DraftState
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.ui.components.badges import show_stage, show_state
from assistant.ui.components.draft_actions import show_ways_out
from assistant.ui.components.evidence import show_evidence
from assistant.ui.components.findings import show_findings
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.components.verdict_form import show_verdict_form
from assistant.ui.components.versions import show_versions
from assistant.ui.wording import CHANNELS, STAGES, moment

_WAITING = (DraftState.SUBMITTED, DraftState.APPROVED, DraftState.CHANGES_REQUESTED)


def render(services: Services, user: User) -> None:
    """Draw the page."""
    st.title("Validation", anchor=False)
    with trouble_shown():
        with services.unit_of_work() as uow:
            drafts = uow.drafts.in_state(*_WAITING)
            names = {debtor.id: debtor.name for debtor in uow.debtors.all()}
        if not drafts:
            st.info("Rien n’attend de validation. Les brouillons soumis arrivent ici.", icon=":material/task_alt:")
            return
        queue, reading = st.columns([1, 2.4], gap="medium")
        with queue:
            draft = st.radio(
                "File",
                drafts,
                format_func=lambda d: f"{names[d.debtor_id]} · {STAGES[d.stage]}",
                captions=[f"{CHANNELS[d.channel]}, {moment(d.created_at)}" for d in drafts],
            )
        with reading:
            _show(services, user, draft)


def _show(services: Services, user: User, draft: Draft) -> None:
    with st.container(horizontal=True):
        show_state(draft.state)
        show_stage(draft.stage)
    text, side = st.columns([1.6, 1], gap="medium")
    with text:
        if draft.latest.text.subject:
            st.caption("Objet")
            st.text(draft.latest.text.subject)
        with st.container(border=True):
            st.text(draft.latest.text.body)
        if draft.state is DraftState.SUBMITTED:
            show_verdict_form(services, user, draft)
        if draft.state is DraftState.APPROVED:
            show_ways_out(services, user, draft)
        show_versions(draft)
    with side:
        show_findings(services, user, draft, draft.latest.text, draft.latest.findings)
        show_evidence(draft)
