"""Whose clients the day's list shows, and the search among them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

import streamlit as st

from assistant.domain.people.permission import SCOPES, Scope
from assistant.domain.people.user import User
from assistant.domain.reminders.worklist import WorklistRow
from assistant.services.all_services import Services
from assistant.ui.components.day.empty_book import show_empty_book

MINE, EVERYONE = "Le mien", "Toute la maison"


def choose_rows(services: Services, user: User) -> Sequence[WorklistRow] | None:
    """The rows to show, None when the whole house has nobody to remind and the page has said what to do."""
    rows = services.list_worklist(user)
    if not rows:
        _show_nobody(services, user)
        return None
    default = MINE if SCOPES[user.role] is Scope.OWN and _mine(rows, user) else EVERYONE
    with st.container(horizontal=True, vertical_alignment="center"):
        chosen = st.segmented_control(
            "Portefeuille",
            [MINE, EVERYONE],
            default=default,
            required=True,
            key=f"portfolio-{user.id}",
            label_visibility="collapsed",
        )
        wanted = st.text_input(
            "Client",
            key="worklist-search",
            placeholder="Chercher un client",
            icon=":material/search:",
            width=280,
            label_visibility="collapsed",
        )
    kept = _mine(rows, user) if chosen == MINE else rows
    sought = folded(wanted or "")
    return [row for row in kept if sought in folded(row.name)] if sought else kept


def folded(text: str) -> str:
    """A text without case nor accents, for searching."""
    plain = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def _mine(rows: Sequence[WorklistRow], user: User) -> list[WorklistRow]:
    return [row for row in rows if row.account_manager == user.id]


def _show_nobody(services: Services, user: User) -> None:
    if services.list_clients(user):
        st.info("Personne à relancer\u202f: rien n’est échu ni sur le point de l’être.", icon=":material/task_alt:")
        return
    show_empty_book(user)
