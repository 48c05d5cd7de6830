"""The exchanges of a client, latest first, and a search among them; imported text is shown as plain text."""

from __future__ import annotations

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.correspondence import Direction, Message, Passage
from assistant.domain.dunning import Stage
from assistant.services.all_services import Services
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.wording import CHANNELS, STAGES, moment

SHOWN = 20


def show_timeline(services: Services, case: Case) -> None:
    """Search box, then the exchanges."""
    query = st.text_input(
        "Chercher dans les échanges",
        key=f"search-{case.debtor.id}",
        placeholder="promesse de virement, F-118, 1 200 €…",
        icon=":material/search:",
    )
    if query.strip():
        with trouble_shown():
            show_passages(services.search_exchanges(case.debtor.id, query))
        return
    if not case.messages:
        st.info("Aucun échange connu avec ce client.", icon=":material/forum:")
        return
    latest = sorted(case.messages, key=lambda message: message.sent_at, reverse=True)
    everything = (
        st.toggle(f"Tout afficher ({len(latest)})", key=f"all-{case.debtor.id}") if len(latest) > SHOWN else True
    )
    for message in latest if everything else latest[:SHOWN]:
        _show_message(message)


def show_passages(passages: tuple[Passage, ...]) -> None:
    """Quoted sentences with their day and direction."""
    if not passages:
        st.info("Aucun passage trouvé.", icon=":material/search_off:")
    for passage in passages:
        st.caption(f"{_who(passage.direction)}, {moment(passage.sent_at)}")
        st.text(passage.quote)


def _show_message(message: Message) -> None:
    icon = "call_received" if message.direction is Direction.IN else "call_made"
    stage = f", {STAGES[Stage(message.stage)]}" if message.stage else ""
    line = f"{_who(message.direction)}, {moment(message.sent_at)}, {CHANNELS[message.channel]}{stage}"
    with st.container(border=True):
        st.caption(f":material/{icon}: {line}")
        if message.subject:
            st.text(message.subject)
        with st.expander("Lire"):
            st.text(message.body)


def _who(direction: Direction) -> str:
    return "Le client" if direction is Direction.IN else "Nous"
