"""Correct a submitted draft in the queue, then approve the corrected text in one act."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.approvals.review import DraftState, ReviewAction
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.all_services import Services
from assistant.services.review.fault_in_the_way import fault_in_the_way
from assistant.services.review.open_review import ReviewFile
from assistant.services.writing.check_draft import TextCheck
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.live_editor.live import show_live_editor
from assistant.ui.live_editor.typed_text import give_up, typed_text
from assistant.ui.plain import plain
from assistant.ui.review_words import DONE


def start_editing(draft_id: str) -> None:
    """Open the editor at the next drawing."""
    st.session_state[_key(draft_id)] = True


def is_editing(draft: Draft) -> bool:
    """Whether the text is being corrected here; never once it no longer waits."""
    return draft.state is DraftState.SUBMITTED and bool(st.session_state.get(_key(draft.id)))


def show_review_editor(services: Services, user: User, file: ReviewFile) -> None:
    """The live editor, and the two ways out of it."""
    _edit(services, user, file.draft, services.recheck_draft.prepare(file.draft.id, user))


@st.fragment
def _edit(services: Services, user: User, draft: Draft, check: TextCheck) -> None:
    """Runs alone after each pause in typing."""
    typed = typed_text(draft)
    edited = show_live_editor(draft, check, typed, locked=False)
    if edited.waiver:
        act(draft.id, partial(services.review_draft.waive, draft.id, edited.waiver[0], user, edited.waiver[1]))
    if draft.stage.is_notice:
        st.info(
            "Qui corrige une mise en demeure ne l’approuve pas\u202f: enregistrez, un autre responsable l’approuvera.",
            icon=":material/gavel:",
        )
    _show_ways(services, user, draft, fault_in_the_way(edited.findings, draft.waived))
    show_trouble(draft.id)


def _show_ways(services: Services, user: User, draft: Draft, fault: str) -> None:
    typed, number = typed_text(draft), draft.latest.number
    with st.container(horizontal=True):
        if draft.stage.is_notice:
            if st.button(
                "Enregistrer et soumettre",
                type="secondary" if fault else "primary",
                icon=":material/save:",
                key=f"keep-{draft.id}",
                disabled=bool(fault),
            ):
                edit = partial(services.edit_draft, draft.id, typed.text, user, number)
                submit = partial(services.review_draft.submit, draft.id, user)
                act(draft.id, edit, submit, partial(_stop, draft.id), done=DONE[ReviewAction.SUBMIT])
        elif st.button(
            "Approuver le texte corrigé",
            type="secondary" if fault else "primary",
            icon=":material/verified:",
            shortcut="Ctrl+Enter",
            key=f"approve-edited-{draft.id}",
            disabled=bool(fault),
        ):
            approve = partial(services.reviewing.approve_edited, draft.id, typed.text, user, number)
            act(draft.id, approve, partial(_stop, draft.id), done=DONE[ReviewAction.APPROVE])
        if st.button("Abandonner", icon=":material/close:", key=f"give-up-{draft.id}"):
            give_up(draft)
            _stop(draft.id)
            st.rerun()
        if fault:
            st.caption(f":material/block: {plain(fault)}", width="stretch")


def _stop(draft_id: str) -> None:
    st.session_state.pop(_key(draft_id), None)


def _key(draft_id: str) -> str:
    return f"review-edit-{draft_id}"
