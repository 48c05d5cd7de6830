"""Navigation: one line a page."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.user import Role, User
from assistant.services.all_services import Services
from assistant.ui.components.frame import show_frame
from assistant.ui.pages import case_file, data, house, my_day, review_queue, workshop
from assistant.ui.session import choose_acting_user, remember_pages


def show_application(services: Services) -> None:
    """Draw the frame, then the page that was asked for."""
    with services.unit_of_work() as uow:
        users = uow.house.users()
    user = choose_acting_user(users)
    groups = pages_for(services, user)
    remember_pages({page.url_path: page for pages in groups.values() for page in pages})
    page = st.navigation(groups)
    show_frame(services)
    page.run()


def pages_for(services: Services, user: User) -> dict[str, list[st.Page]]:  # type: ignore[name-defined]  # a factory that mypy reads as a function
    """The pages of a role, grouped as the menu shows them."""

    def page(render, title: str, path: str, icon: str, *, default: bool = False):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202  (streamlit's own page type)
        run = partial(render.render, services, user)
        return st.Page(run, title=title, url_path=path, icon=f":material/{icon}:", default=default)

    work = [
        page(my_day, "Ma journée", "journee", "today", default=True),
        page(case_file, "Dossier", "dossier", "folder_open"),
        page(workshop, "Atelier", "atelier", "edit_note"),
        page(review_queue, "Validation", "validation", "task_alt"),
    ]
    house_pages = [page(data, "Données", "donnees", "database"), page(house, "Réglages", "reglages", "tune")]
    return {"Relances": work, "Maison": house_pages} if user.role is not Role.PHONE_AGENT else {"Relances": work[:2]}
