"""Navigation: one line a page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import ModuleType
from typing import Literal

import streamlit as st

from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import Role, User
from assistant.services.all_services import Services
from assistant.ui.components.deed import show_deed, tell_why_here
from assistant.ui.components.frame import show_frame
from assistant.ui.menu.component import fold_after_choice
from assistant.ui.pages import (
    calendar,
    call,
    case_file,
    compliance,
    data,
    house,
    my_day,
    plans,
    replies,
    review_queue,
    scenarios,
    team,
    templates,
    workshop,
)
from assistant.ui.session import client_in_address, go_to, remember_codes, remember_pages
from assistant.ui.signed_in import acting_user

HOME = "accueil"
OPENED_BY: Mapping[str, frozenset[Act]] = {  # any of these acts opens the page
    "journee": frozenset({Act.READ}),
    "dossier": frozenset({Act.READ}),
    "atelier": frozenset({Act.WRITE}),
    "reponses": frozenset({Act.WRITE}),
    "echeanciers": frozenset({Act.WRITE}),
    "validation": frozenset({Act.APPROVE, Act.AUDIT}),
    "donnees": frozenset({Act.IMPORT}),
    "reglages": frozenset({Act.APPROVE, Act.SET_HOUSE}),
    "appels": frozenset({Act.CALL}),
    "calendrier": frozenset({Act.READ}),
    "scenarios": frozenset({Act.APPROVE, Act.SET_HOUSE}),
    "conformite": frozenset({Act.AUDIT}),
    "modeles": frozenset({Act.WRITE, Act.SET_HOUSE, Act.AUDIT}),
    "equipe": frozenset({Act.ACCOUNTS, Act.ABSENCES}),
}
PAGES: tuple[tuple[str, ModuleType, str, str, str], ...] = (
    ("Relances", case_file, "Dossier", "dossier", "folder_open"),
    ("Relances", workshop, "Atelier", "atelier", "edit_note"),
    ("Relances", call, "Appels", "appels", "call"),
    ("Relances", replies, "Réponses", "reponses", "mark_email_unread"),
    ("Relances", plans, "Échéanciers", "echeanciers", "event_repeat"),
    ("Relances", review_queue, "Validation", "validation", "task_alt"),
    ("Relances", calendar, "Calendrier", "calendrier", "calendar_month"),
    ("Maison", scenarios, "Scénarios", "scenarios", "route"),
    ("Maison", templates, "Modèles", "modeles", "library_books"),
    ("Maison", data, "Données", "donnees", "database"),
    ("Maison", house, "Réglages", "reglages", "tune"),
    ("Maison", team, "Équipe", "equipe", "group"),
    ("Maison", compliance, "Conformité", "conformite", "shield"),
)


def show_application(services: Services) -> None:
    """Draw the menu, the page that was asked for, and last what stands around it: the title is there first."""
    with services.unit_of_work() as uow:
        users = uow.house.users()
    user = acting_user(services, users)
    groups = pages_for(services, user)
    remember_codes(lambda debtor_id: services.list_clients.code_of(debtor_id, user))
    remember_pages({page.url_path: page for pages in groups.values() for page in pages})
    page = st.navigation(groups, expanded=True)  # else Streamlit folds them under words of its own, in English
    frame = st.sidebar.container(gap="xsmall")
    with st.sidebar:
        fold_after_choice()  # before the page, which may take a while: a choice may come at once
    show_deed()
    try:
        page.run()
    finally:  # also where a page stops itself
        show_frame(services, frame)


def pages_for(services: Services, user: User) -> dict[str, list[st.Page]]:
    """The pages of a role, grouped as the menu shows them.

    Streamlit serves the default page at the root only: a hidden page of its own leads "/journee" there, and hidden
    ones lead home from a page that the role does not have.
    """
    work = partial(_show_day, services, user)
    groups: dict[str, list[st.Page]] = {
        "Relances": [
            st.Page(work, title="Ma journée", url_path=HOME, icon=":material/today:", default=True),
            st.Page(_go_home, title="Ma journée", url_path="journee", visibility="hidden"),
        ]
    }
    for group, module, title, path, icon in PAGES:
        allowed = is_open_to(user.role, path)
        run = partial(module.render, services, user) if allowed else partial(_go_home, path)
        visible: Literal["visible", "hidden"] = "visible" if allowed else "hidden"
        page = st.Page(run, title=title, url_path=path, icon=f":material/{icon}:", visibility=visible)
        groups.setdefault(group, []).append(page)
    return groups


def is_open_to(role: Role, path: str) -> bool:
    """Whether a role has the page of that path."""
    return any(may(role, act) for act in OPENED_BY[path])


def _show_day(services: Services, user: User) -> None:
    """The day; an address that names a client and no page opens that client."""
    if said := client_in_address():
        go_to("dossier", said)
    my_day.render(services, user)


def _go_home(asked: str = "journee") -> None:
    """Home; from a page that the role does not have, with a word on why."""
    title = next((title for _, _, title, path, _ in PAGES if path == asked), "")
    if title:
        tell_why_here(
            f"La page «\u202f{title}\u202f» n’est pas ouverte à votre rôle\u202f: voici «\u202fMa journée\u202f»."
        )
    elif said := client_in_address():
        go_to("dossier", said)
    go_to("")
