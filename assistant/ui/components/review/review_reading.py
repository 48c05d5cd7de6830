"""The draft being reviewed: the letter and the verdict, beside what judges it."""

from __future__ import annotations

import streamlit as st

from assistant.domain.approvals.review import DraftState
from assistant.domain.gathered import leads
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.services.review.list_reviews import ReviewRow
from assistant.services.review.open_review import ReviewFile
from assistant.ui.components.badges import show_channel, show_purpose, show_state, show_writer
from assistant.ui.components.dossier.evidence import show_evidence
from assistant.ui.components.review.edit_changes import show_differences
from assistant.ui.components.review.review_batch import remember_shown
from assistant.ui.components.review.review_edit import is_editing, show_review_editor
from assistant.ui.components.review.review_facts import show_facts
from assistant.ui.components.review.review_history import show_history
from assistant.ui.components.review.review_queue import READING
from assistant.ui.components.review.verdict_form import show_verdict_form
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.components.writing.findings import show_findings
from assistant.ui.components.writing.own_words import show_own_words
from assistant.ui.components.writing.preview import show_preview
from assistant.ui.components.writing.ways_out import show_ways_out
from assistant.ui.into_view.component import mark
from assistant.ui.marked_text import marked
from assistant.ui.session import go_to, remember_draft


def show_reading(services: Services, user: User, row: ReviewRow) -> None:
    """Draft at the left, what judges it at the right; a text being corrected takes the whole width."""
    mark(READING)
    with trouble_shown():
        file = services.reviewing.open_draft(row.draft.id, user)
        _show_head(user, row)
        if is_editing(file.draft):
            show_review_editor(services, user, file)
            return
        if file.draft.state is DraftState.SUBMITTED:
            show_verdict_form(services, user, file)
        text, side = st.columns([1.5, 1], gap="medium")
        with text:
            _show_text(services, user, file)
        with side:
            _show_sides(services, user, file)


def _show_text(services: Services, user: User, file: ReviewFile) -> None:
    draft = file.draft
    _show_letter(user, file)
    if draft.state is DraftState.APPROVED and may(user.role, Act.SEND):
        show_ways_out(services, user, draft)
    show_preview(services, user, draft, draft.latest.text)


def _show_sides(services: Services, user: User, file: ReviewFile) -> None:
    draft = file.draft
    with services.unit_of_work() as uow:
        people = {one.id: one.name for one in uow.house.users()}
    findings, facts, proofs, differences, history = st.tabs(
        [f"Constats ({len(leads(file.findings, draft.latest.text.whole))})", "Faits", "Preuves", "Écarts", "Historique"]
    )
    with findings:
        waivable = draft.state is DraftState.SUBMITTED and may(user.role, Act.WRITE)
        show_findings(services, user, draft, draft.latest.text, file.findings, editable=waivable)
        show_own_words(draft, draft.latest.text, people)
    with facts:
        show_facts(file)
    with proofs:
        show_evidence(draft)
    with differences:
        show_differences(file, people)
    with history:
        show_history(services, draft)


def _show_head(user: User, row: ReviewRow) -> None:
    draft = row.draft
    with st.container(key=f"head-reading-{draft.id}", gap=None):
        st.text(row.client)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        show_state(draft.state)
        show_purpose(draft)
        show_channel(draft.channel)
        show_writer(draft.latest.written_by)
        st.text(f"par {row.author}")
        if may(user.role, Act.WRITE) and st.button(
            "Ouvrir dans l’Atelier", icon=":material/edit_note:", type="tertiary", key=f"edit-{draft.id}"
        ):
            remember_draft(draft.id)
            go_to("atelier", draft.debtor_id)


def _show_letter(user: User, file: ReviewFile) -> None:
    """With the words at fault marked."""
    draft = file.draft
    if draft.state is DraftState.APPROVED and may(user.role, Act.SEND):
        return  # shown below, ready to copy
    remember_shown(draft)
    with st.container(border=True, key=f"letter-{draft.id}"):
        whole, subject, body = draft.latest.text.whole, draft.latest.text.subject, draft.latest.text.body
        body_at = len(whole) - len(body)
        if subject:
            end = body_at - len("\n\n")
            with st.container(key=f"head-subject-{draft.id}"):
                _show_words("Objet\u202f: ", subject, marked(whole, end - len(subject), end, file.findings))
        _show_words("", body, marked(whole, body_at, len(whole), file.findings))


def _show_words(before: str, words: str, with_marks: str) -> None:
    if with_marks:
        st.markdown(f"{before}{with_marks}")
    else:
        st.text(f"{before}{words}")
