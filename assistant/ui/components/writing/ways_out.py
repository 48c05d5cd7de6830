"""Taking an approved text out: copy, .eml, PDF, Word, then "marquer comme envoyé"; each checks the approval again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final, Literal

import streamlit as st

from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.all_services import Services
from assistant.ui.components.trouble import act, show_trouble, trouble_shown
from assistant.ui.components.writing.envelope import show_envelope
from assistant.ui.components.writing.outbox_acts import offer_sending
from assistant.ui.components.writing.sending_marks import show_sending
from assistant.ui.file_names import file_name

_FILES: Final = {  # by ending: words, media type, icon
    "pdf": ("Lettre PDF", "application/pdf", ":material/picture_as_pdf:"),
    "docx": (
        "Lettre Word",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ":material/description:",
    ),
    "eml": ("Message .eml", "message/rfc822", ":material/mail:"),
}
_TO_PRINT: Final = "Le même texte, à imprimer avec votre papier à en-tête. Ce que vous y changez n’est plus approuvé."


def show_ways_out(services: Services, user: User, draft: Draft) -> None:
    """The approved text and its files; the sentence of what happened when the approval no longer holds."""
    show_trouble(draft.id)
    with trouble_shown():
        services.approve_draft.still_holds(draft.id, user, draft.latest.number)
        text = draft.latest.text
        if text.subject:
            st.caption("Objet, à copier tel quel")
            st.code(text.subject, language=None, wrap_lines=True)
        st.caption("Texte approuvé, à copier tel quel")
        st.code(text.body, language=None, wrap_lines=True)
        show_envelope(services, user, draft)
        show_sending(services, user, draft)
        with st.container(horizontal=True):
            offer_sending(services, user, draft)
            _show_file(services, user, draft)
            _confirm_sent(services, user, draft)


def _confirm_sent(services: Services, user: User, draft: Draft) -> None:
    """Two steps, since a reminder that is noted counts; a registered letter has its number."""
    by_program = draft.channel is Channel.EMAIL and services.dispatch.deliver is not None
    kind: Literal["primary", "secondary"] = "secondary" if by_program else "primary"
    with st.popover("Marquer comme envoyé", type=kind, icon=":material/send:"):
        st.caption(
            "Vous l’avez envoyé vous-même\u202f? Il comptera comme relance et entrera dans les échanges du dossier."
        )
        registered = draft.channel in {Channel.REGISTERED_LETTER, Channel.ELECTRONIC_REGISTERED_LETTER}
        tracking = st.text_input("Numéro du recommandé", key=f"number-{draft.id}") if registered else ""
        if st.button("Oui, il est parti", type="primary", key=f"sent-{draft.id}"):
            act(draft.id, partial(services.dispatch.by_hand.mark_sent, draft.id, user, draft.latest.number, tracking))


def _show_file(services: Services, user: User, draft: Draft) -> None:
    """Each file is made when it is asked for: on a page left open, an approval may have fallen since."""
    made = services.dispatch.by_hand
    if draft.channel.is_paper:
        _offer(draft, "pdf", partial(made.pdf, draft.id, user, draft.latest.number))
        _offer(draft, "docx", partial(made.docx, draft.id, user, draft.latest.number))
    elif draft.channel is Channel.EMAIL:
        _offer_filing(services, user, draft)
        _offer(draft, "eml", partial(made.eml, draft.id, user, draft.latest.number))


def _offer(draft: Draft, ending: str, make: Callable[[], bytes]) -> None:
    words, kind, icon = _FILES[ending]
    make()  # what cannot be printed is told before anybody clicks
    st.download_button(
        words,
        make,
        file_name(draft, ending),
        kind,
        icon=icon,
        help=_TO_PRINT if ending == "docx" else None,
        on_click="ignore",
        key=f"{ending}-{draft.id}",
    )


def _offer_filing(services: Services, user: User, draft: Draft) -> None:
    """The drafts folder of the mail account, where one is set."""
    if services.dispatch.file is None:
        return
    if st.button("Déposer dans les brouillons", icon=":material/drafts:", key=f"drafts-{draft.id}"):
        filed = services.dispatch.file(draft.id, user)
        words = "Déposé dans vos brouillons : envoyez-le de là." if filed else "Il est déjà dans vos brouillons."
        st.toast(words, icon=":material/check:")
