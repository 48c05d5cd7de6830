"""What can be done with a draft in its state."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.approvals.review import DraftState, ReviewAction
from assistant.domain.approvals.second_look import SecondLook
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft, LetterText
from assistant.domain.written_words import LONGEST_REASON
from assistant.services.all_services import Services
from assistant.services.review.second_reader import LOOKS
from assistant.ui.components.review.review_history import show_why_void
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.plain import plain
from assistant.ui.review_words import DONE
from assistant.ui.wording import counted

OPEN = frozenset({DraftState.DRAFTED, DraftState.CHANGES_REQUESTED})
_NEXT = {
    DraftState.SUBMITTED: (
        "Ce brouillon attend un responsable dans «\u202fValidation\u202f». Le modifier le remet en rédaction."
    ),
    DraftState.VOID: "Modifiez le texte pour le remettre en rédaction, ou rédigez un nouveau brouillon.",
    DraftState.REFUSED: "Ce brouillon est refusé\u202f: rédigez-en un autre.",
    DraftState.SENDING: "Ce courrier est en cours d’envoi\u202f: rien n’y change avant que son sort soit connu.",
    DraftState.SENT: "Ce courrier est parti. Il figure dans les échanges du dossier.",
}


def show_actions(
    services: Services,
    user: User,
    draft: Draft,
    text: LetterText,
    looks: tuple[SecondLook, ...],
    fault: str = "",
    blocking: int = 0,
) -> None:
    """Save, submit, approve; ``looks``: why another must read what is saved of it.

    ``fault`` is what of the text stands in the way, ``blocking`` how many findings do.
    """
    if draft.state is DraftState.VOID:
        show_why_void(services, draft)
    if draft.state in _NEXT:
        st.caption(_NEXT[draft.state])
    lead_needed = bool(looks) and not may(user.role, Act.JUDGE)
    if lead_needed:
        why = ", ".join(LOOKS[look] for look in looks)
        st.info(
            f"Ce courrier doit être approuvé par un responsable ({why})\u202f: soumettez-le.", icon=":material/gavel:"
        )
    save = partial(services.edit_draft, draft.id, text, user, draft.latest.number)
    seen = draft.latest.number + (text != draft.latest.text)  # what the act before has kept
    with st.container(horizontal=True, vertical_alignment="center"):
        if draft.state in OPEN:
            _show_open(services, user, draft, save, seen, None if lead_needed else fault, blocking)
        if text != draft.latest.text and st.button("Enregistrer", icon=":material/save:", key=f"save-{draft.id}"):
            act(draft.id, save, done="Brouillon enregistré.")
        if draft.state in OPEN:
            _tell("" if lead_needed else fault, blocking)
    show_trouble(draft.id)


def _show_open(
    services: Services,
    user: User,
    draft: Draft,
    save: partial[Draft],
    seen: int,
    fault: str | None,
    blocking: int,
) -> None:
    """Both keep what stands in the fields first; the same text again is no new version.

    ``fault`` closes the approval and says why; None: it is not this person's to give.
    """
    if fault is not None and st.button(
        "Approuver",
        type="secondary" if fault else "primary",
        icon=":material/verified:",
        key=f"approve-{draft.id}",
        disabled=bool(fault),
    ):
        approve = partial(services.approve_draft, draft.id, user, seen)
        act(draft.id, save, approve, done=DONE[ReviewAction.APPROVE])
    submit = partial(services.review_draft.submit, draft.id, user, seen)
    if blocking:
        _show_plea(draft, save, submit)
    elif st.button(
        "Soumettre",
        type="primary" if fault is None else "secondary",
        icon=":material/send_and_archive:",
        key=f"submit-{draft.id}",
    ):
        act(draft.id, save, submit, done=DONE[ReviewAction.SUBMIT])


def _show_plea(draft: Draft, save: partial[Draft], submit: partial[Draft]) -> None:
    """Submitting a text that nobody can approve as it stands: a false alarm, a question; the lead reads why."""
    with st.popover("Soumettre malgré tout…", icon=":material/send_and_archive:", key=f"plea-{draft.id}"):
        st.caption(
            "Un responsable lira ce texte sans pouvoir l’approuver tel quel. Dites-lui pourquoi il doit le lire\u202f: "
            "une fausse alerte, une question…"
        )
        reason = st.text_input(
            "Motif, conservé avec le brouillon", key=f"plea-reason-{draft.id}", max_chars=LONGEST_REASON
        )
        if st.button("Soumettre avec ce motif", key=f"submit-{draft.id}"):
            act(draft.id, save, partial(submit, reason=reason), done=DONE[ReviewAction.SUBMIT])


def _tell(fault: str, blocking: int) -> None:
    """What stands between the text and a yes, beside the buttons."""
    told = " ".join(filter(None, (blocking_words(blocking), plain(fault))))
    if told:
        st.caption(f":material/block: {told}", width="stretch")


def blocking_words(count: int) -> str:
    """What blocking findings mean for who submits the letter, "" for none."""
    if not count:
        return ""
    left = "qu’il reste" if count == 1 else "qu’ils restent"
    return (
        f"{counted(count, 'constat bloquant', 'constats bloquants')}\u202f: "
        f"un responsable ne pourra pas l’approuver tant {left}."
    )
