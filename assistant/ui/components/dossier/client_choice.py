"""Choosing the client to work on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from assistant.domain.ledger.debtor import DebtorName
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.day.empty_book import show_empty_book
from assistant.ui.plain import plain
from assistant.ui.session import client_in_address, go_to, open_client, remember_client, show_client, told_in_address
from assistant.ui.told_apart import told_apart


def choose_client(services: Services, user: User, title: str) -> str:
    """The title of a page and its client's id, "" while there is none and the page has said what to do."""
    with st.container(key="title-row", horizontal=True, vertical_alignment="center", gap="medium"):
        st.title(title, anchor=False, width="content")
        names = client_names(services.list_clients(user))
        chosen = _choose(names, _current(services, user, names)) if names else ""
    if not names:
        show_empty_book(user)
    elif not chosen:
        _invite()
    return chosen


def _current(services: Services, user: User, names: Mapping[str, str]) -> str:
    """The client being looked at; an address may tell a code or a name in place of the id."""
    current = open_client()
    if not current or current in names:
        return current
    return services.list_clients.named(current, user) or current


def _choose(names: Mapping[str, str], current: str) -> str:
    """Nobody is opened unasked: the first of the alphabet is seldom the client whom the day is about."""
    ids = list(names)
    if current and current not in names:
        st.warning(
            f"Aucun client de ce dossier n’a le code «\u202f{plain(current)}\u202f»\u202f: choisissez-en un autre.",
            icon=":material/person_off:",
        )
    chosen = st.selectbox(
        "Client",
        ids,
        index=ids.index(current) if current in names else None,
        format_func=lambda debtor_id: names[debtor_id],
        placeholder="Choisissez un client",
        label_visibility="collapsed",
        width=420,
    )
    if chosen is None:
        return ""
    remember_client(chosen)
    if told_in_address(chosen) != client_in_address():  # the menu of the pages drops it, and a reload would lose it
        show_client(chosen)
    return str(chosen)


def _invite() -> None:
    """Where a client is found: in the list by name, or in the day's list by urgency."""
    st.info(
        "Choisissez un client dans la liste ci-dessus, ou prenez le plus urgent dans «\u202fMa journée\u202f».",
        icon=":material/person_search:",
    )
    if st.button("Ouvrir «\u202fMa journée\u202f»", type="primary", icon=":material/today:"):
        go_to("")


def client_names(debtors: Sequence[DebtorName]) -> Mapping[str, str]:
    """Names by id in alphabetical order; clients of the same name are told apart by their SIREN, else their number."""
    ordered = sorted(debtors, key=lambda debtor: (debtor.name.casefold(), debtor.id))
    names = {debtor.id: debtor.name for debtor in ordered}
    return told_apart(names, {d.id: d.siren for d in ordered}, {d.id: d.shown_code for d in ordered})
