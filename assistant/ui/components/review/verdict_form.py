"""A verdict on a submitted draft: A approves, M corrects first, E sends back (Streamlit keeps R for itself)."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.approvals.review import ReviewAction
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.all_services import Services
from assistant.services.review.open_review import ReviewFile
from assistant.services.review.typed_confirmation import is_confirmed
from assistant.ui.components.line import muted
from assistant.ui.components.review.review_edit import start_editing
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.plain import plain
from assistant.ui.review_words import DONE, REASONS, reason_of


def show_verdict_form(services: Services, user: User, file: ReviewFile) -> None:
    """Approve, correct and approve, send back or refuse with a reason; what stands in the way is told first."""
    draft = file.draft
    if not may(user.role, Act.JUDGE):
        st.info("Ce brouillon attend la validation d’un responsable.", icon=":material/hourglass_top:")
        return
    if file.obstacle:
        st.warning(plain(file.obstacle), icon=":material/front_hand:")
    if reason := why_submitted(file):
        with muted(f"plea-{draft.id}"):
            st.text(f"Soumis avec ce motif\u202f: «\u202f{reason}\u202f»")
    typed = ask_confirmation(file)
    _show_verdicts(services, user, file, typed)
    if st.session_state.get(_key(draft.id)):
        _show_refusals(services, user, draft)
    show_trouble(draft.id)


def _show_verdicts(services: Services, user: User, file: ReviewFile, typed: str) -> None:
    draft = file.draft
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if st.button(
            "Approuver",
            type="secondary" if file.obstacle else "primary",
            icon=":material/verified:",
            key=f"approve-{draft.id}",
            shortcut="A",
            disabled=bool(file.obstacle) or not is_ready(file, typed),
        ):
            approve = partial(services.approve_draft, draft.id, user, draft.latest.number, typed)
            act(draft.id, approve, done=DONE[ReviewAction.APPROVE])
        st.button(
            "Modifier",
            icon=":material/edit:",
            key=f"correct-{draft.id}",
            shortcut="M",
            on_click=start_editing,
            args=(draft.id,),
        )
        st.button(
            "Renvoyer ou refuser",
            icon=":material/undo:",
            key=f"open-back-{draft.id}",
            shortcut="E",
            on_click=_turn,
            args=(draft.id,),
        )


def ask_confirmation(file: ReviewFile) -> str:
    """What the approver of a formal notice types; "" for any other letter."""
    if not file.draft.stage.is_notice:
        return ""
    st.caption("Vérifiez le montant, le délai et le destinataire, puis écrivez le nom du client pour approuver\u202f:")
    with muted(f"confirm-{file.draft.id}"):
        st.text(file.case.debtor.name)
    return st.text_input("Nom du client, puis Entrée", key=f"typed-name-{file.draft.id}", autocomplete="off")


def why_submitted(file: ReviewFile) -> str:
    """What the author said with the last submission, "" for a text that needed no word."""
    return next((one.reason for one in reversed(file.events) if one.action is ReviewAction.SUBMIT), "")


def is_ready(file: ReviewFile, typed: str) -> bool:
    """Whether the name was typed where it is asked for."""
    return not file.draft.stage.is_notice or is_confirmed(file.case.debtor.name, typed)


def _key(draft_id: str) -> str:
    return f"back-is-open-{draft_id}"


def _turn(draft_id: str) -> None:
    st.session_state[_key(draft_id)] = not st.session_state.get(_key(draft_id))


def _show_refusals(services: Services, user: User, draft: Draft) -> None:
    with st.container(border=True):
        choice = st.pills("Motif", REASONS, default=REASONS[0], required=True, key=f"choice-{draft.id}", wrap=True)
        detail = st.text_area("Précision", key=f"detail-{draft.id}", height=90)
        reason, review, seen = reason_of(choice, detail), services.review_draft, draft.latest.number
        with st.container(horizontal=True):
            if st.button("Renvoyer à l’auteur", key=f"back-{draft.id}", icon=":material/undo:"):
                send_back = partial(review.send_back, draft.id, user, reason, seen, draft.state)
                act(draft.id, send_back, done=DONE[ReviewAction.SEND_BACK])
            if st.button("Refuser", key=f"refuse-{draft.id}", icon=":material/block:"):
                act(draft.id, partial(review.refuse, draft.id, user, reason, seen), done=DONE[ReviewAction.REFUSE])
