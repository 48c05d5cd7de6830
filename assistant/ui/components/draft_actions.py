"""What can be done with a draft in its state."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.draft import Draft, LetterText
from assistant.domain.permission import Act, may
from assistant.domain.review import DraftState
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.services.second_reader import LOOKS
from assistant.ui.components.review_history import show_why_void
from assistant.ui.components.trouble import act, show_trouble

OPEN = frozenset({DraftState.DRAFTED, DraftState.CHANGES_REQUESTED})
_NEXT = {
    DraftState.SUBMITTED: "Ce brouillon attend un responsable dans « Validation ». Le modifier le remet en rédaction.",
    DraftState.VOID: "Modifiez le texte pour le remettre en rédaction, ou rédigez un nouveau brouillon.",
    DraftState.REFUSED: "Ce brouillon est refusé : rédigez-en un autre.",
    DraftState.SENDING: "Ce courrier est en cours d’envoi : rien n’y change avant que son sort soit connu.",
    DraftState.SENT: "Ce courrier est parti. Il figure dans les échanges du dossier.",
}


def show_actions(services: Services, user: User, draft: Draft, text: LetterText) -> None:
    """Save, submit, approve."""
    if draft.state is DraftState.VOID:
        show_why_void(services, draft)
    if draft.state in _NEXT:
        st.caption(_NEXT[draft.state])
    looks = services.reviewing.open_draft.looks(draft.id, user) if draft.state in OPEN else ()
    lead_needed = bool(looks) and not may(user.role, Act.JUDGE)
    if lead_needed:
        why = ", ".join(LOOKS[look] for look in looks)
        st.info(f"Ce courrier est approuvé par un responsable ({why}) : soumettez-le.", icon=":material/gavel:")
    save = partial(services.edit_draft, draft.id, text, user, draft.latest.number)
    seen = draft.latest.number + (text != draft.latest.text)  # what the act before has kept
    with st.container(horizontal=True):
        if draft.state in OPEN:
            _show_open(services, user, draft, save, seen, lead_needed=lead_needed)
        if text != draft.latest.text and st.button("Enregistrer", icon=":material/save:", key=f"save-{draft.id}"):
            act(draft.id, save)
    show_trouble(draft.id)


def _show_open(
    services: Services, user: User, draft: Draft, save: partial[Draft], seen: int, *, lead_needed: bool
) -> None:
    """Both keep what stands in the fields first; the same text again is no new version."""
    if not lead_needed and st.button(
        "Approuver", type="primary", icon=":material/verified:", key=f"approve-{draft.id}"
    ):
        act(draft.id, save, partial(services.approve_draft, draft.id, user, seen))
    if st.button(
        "Soumettre",
        type="primary" if lead_needed else "secondary",
        icon=":material/send_and_archive:",
        key=f"submit-{draft.id}",
    ):
        act(draft.id, save, partial(services.review_draft.submit, draft.id, user, seen))
