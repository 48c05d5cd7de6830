"""The exchanges of a client, latest first, and a search among them; imported text is shown as plain text."""

from __future__ import annotations

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.mail.correspondence import Direction, Passage
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.line import head, line, muted, page_of
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.timeline_events import EventKind, TimelineEvent, timeline_events
from assistant.ui.wording import counted, day, moment, one_line

SHOWN = 10  # a dossier of 300 messages never draws them all at once
EXCERPT = 140  # characters
_ICONS = {
    EventKind.RECEIVED: "call_received",
    EventKind.SENT: "call_made",
    EventKind.REMINDER: "notifications",
    EventKind.PAYMENT: "payments",
    EventKind.PROMISE: "handshake",
    EventKind.DISPUTE: "gavel",
}


@st.fragment
def show_timeline(services: Services, user: User, case: Case) -> None:
    """Search box and filters, then a page of events; only this part is drawn again when it is used."""
    st.subheader("Échanges et mouvements", anchor=False)
    query = st.text_input(
        "Chercher dans les échanges",
        key=f"search-{case.debtor.id}",
        placeholder="Chercher\u202f: promesse de virement, F-118, 1\u202f200\u202f€…",
        icon=":material/search:",
        label_visibility="collapsed",
    )
    if query.strip():
        with trouble_shown():
            _show_results(services.exchanges.search(case.debtor.id, query, user))
        return
    events = timeline_events(case)
    if not events:
        st.info("Aucun échange connu avec ce client. Importez-les dans «\u202fDonnées\u202f».", icon=":material/forum:")
        return
    _show_page(case, events)


def show_passages(passages: tuple[Passage, ...]) -> None:
    """Quoted sentences with their day and direction."""
    for passage in passages:
        who = "Le client" if passage.direction is Direction.IN else "Nous"
        st.caption(f"{who}, {moment(passage.sent_at)}")
        st.text(passage.quote)


def _show_results(passages: tuple[Passage, ...]) -> None:
    if not passages:
        st.info(
            "Aucun passage trouvé\u202f: essayez d’autres mots, un numéro ou un montant.", icon=":material/search_off:"
        )
        return
    st.caption(counted(len(passages), "passage trouvé", "passages trouvés"))
    show_passages(passages)


def _show_page(case: Case, events: tuple[TimelineEvent, ...]) -> None:
    known = {event.kind for event in events}
    kinds = [kind for kind in EventKind if kind in known]
    chosen = st.pills(
        "Montrer",
        kinds,
        selection_mode="multi",
        format_func=lambda kind: f":material/{_ICONS[kind]}: {kind.value}",
        key=f"kinds-{case.debtor.id}",
        label_visibility="collapsed",
    )
    kept = [event for event in events if not chosen or event.kind in chosen]
    place = st.container(gap=None)
    filters = "-".join(sorted(kind.name for kind in chosen))
    shown = page_of(len(kept), SHOWN, f"events-{case.debtor.id}-{filters}")
    with place:
        for event in kept[shown]:
            _show_event(event)


def _show_event(event: TimelineEvent) -> None:
    key = f"event-{event.key}"
    with line(key), head(key):
        when = moment(event.at) if event.has_hour else day(event.at.date())
        st.caption(f":material/{_ICONS[event.kind]}: {when} · {event.title}")
        if event.body and event.text:
            st.text(event.text)
        with muted(key):
            if event.body:
                _show_body(event)
            elif event.text:
                st.text(event.text)


def _show_body(event: TimelineEvent) -> None:
    words = one_line(event.body)
    if len(words) <= EXCERPT:
        st.text(event.body.strip())
        return
    st.text(f"{words[:EXCERPT].rstrip()}…")
    with st.expander("Lire en entier", type="compact"):
        st.text(event.body)
