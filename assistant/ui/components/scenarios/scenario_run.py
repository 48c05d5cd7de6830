"""The run of the scenarios: when the last one was, and the button for another. It sends nothing."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.wording import counted, day

PLACE = "scenario-run"


def offer_run(services: Services, user: User) -> None:
    """The last run in one sentence, and what is open."""
    st.subheader("Passage des scénarios", anchor=False)
    show_trouble(PLACE)
    with services.unit_of_work() as uow:
        last, waiting = uow.scenarios.last_run(), len(uow.scenarios.open_actions())
    if last is None:
        st.caption(
            "Aucun passage encore. «\u202fcourtois run-scenarios\u202f», lancé chaque nuit par votre planificateur, "
            "le fait sans rien envoyer."
        )
    else:
        made = counted(last.made, "action nouvelle", "actions nouvelles")
        left = counted(waiting, "action ouverte", "actions ouvertes")
        st.text(f"Dernier passage pour le {day(last.on)}\u202f: {made}, {left} en tout.")
    if st.button("Faire passer les scénarios d’aujourd’hui", icon=":material/event_repeat:", key="run-scenarios"):
        act(PLACE, partial(services.scenarios.run, user))
