"""What people did to a draft: who, when, what, and the reason they gave."""

from __future__ import annotations

import streamlit as st

from assistant.domain.approvals.review import ReviewAction, ReviewEvent
from assistant.domain.people.user import told_name
from assistant.domain.writing.draft import Draft
from assistant.services.all_services import Services
from assistant.ui.plain import plain
from assistant.ui.wording import moment

_ACTIONS = {
    ReviewAction.EDIT: ("edit", "a modifié le texte"),
    ReviewAction.SUBMIT: ("send_and_archive", "a soumis"),
    ReviewAction.APPROVE: ("verified", "a approuvé"),
    ReviewAction.SEND_BACK: ("undo", "a renvoyé à l’auteur"),
    ReviewAction.REFUSE: ("block", "a refusé"),
    ReviewAction.WAIVE: ("task_alt", "a levé un avertissement"),
    ReviewAction.CLAIM: ("outgoing_mail", "a lancé l’envoi"),
    ReviewAction.RELEASE: ("unsubscribe", "a constaté que rien n’est parti"),
    ReviewAction.MARK_SENT: ("send", "a marqué comme envoyé"),
    ReviewAction.UNMARK: ("undo", "a annulé l’envoi noté"),
    ReviewAction.VOID: ("sync_problem", "approbation devenue caduque"),
}


def show_history(services: Services, draft: Draft) -> None:
    """Latest act first."""
    with services.unit_of_work() as uow:
        events = uow.drafts.reviews(draft.id)
        people = {user.id: user.name for user in uow.house.users()}
    if not events:
        st.caption("Personne n’a encore relu ce brouillon.")
    for event in sorted(events, key=lambda event: event.at, reverse=True):
        _show_event(event, told_name(event.user_id, people))


def show_why_void(services: Services, draft: Draft) -> None:
    """What made the approval void, in the words of the act that noted it."""
    with services.unit_of_work() as uow:
        events = [one for one in uow.drafts.reviews(draft.id) if one.action is ReviewAction.VOID]
    if events:
        st.warning(plain(events[-1].reason), icon=":material/sync_problem:")


def _show_event(event: ReviewEvent, who: str) -> None:
    icon, words = _ACTIONS[event.action]
    st.caption(f":material/{icon}: {moment(event.at)}, version {event.version}")
    st.text(words.capitalize() if event.action is ReviewAction.VOID else f"{who} {words}")
    if event.reason:
        st.text(f"Motif\u202f: {event.reason}")
