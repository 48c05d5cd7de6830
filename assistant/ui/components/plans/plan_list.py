"""The plans of all clients that run or wait for an answer: what "Échéanciers" shows before a client is chosen."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.line import line, page_of
from assistant.ui.components.plans.plan_card import show_plan_cells
from assistant.ui.session import show_client
from assistant.ui.wording import figures

SHOWN = 12


def show_plan_list(services: Services, user: User) -> None:
    """One line a plan; what is missed first."""
    rows = services.agree.list_plans(user)
    st.subheader(f"En cours et proposés ({figures(len(rows))})", anchor=False)
    if not rows:
        st.caption("Aucun échéancier ne court ni n’attend de réponse.")
        return
    place = st.container(gap=None)
    shown = page_of(len(rows), SHOWN, "plans-page")
    with place:
        for row in rows[shown]:
            with line(f"plan-{row.standing.plan.id}"):
                show_plan_cells(row.standing, row.name)
                st.button(
                    "Ouvrir",
                    key=f"open-plan-{row.standing.plan.id}",
                    icon=":material/event_repeat:",
                    type="tertiary",
                    on_click=show_client,
                    args=(row.debtor_id,),
                )
