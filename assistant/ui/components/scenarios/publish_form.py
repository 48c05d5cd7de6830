"""Publishing the scenarios that were changed: the day from which they hold, what changes, and the versions so far."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from assistant.domain.people.user import User, told_name
from assistant.domain.scenarios.scenario import ScenarioPolicy
from assistant.domain.scenarios.scenario_check import faults
from assistant.services.all_services import Services
from assistant.ui.components.scenarios.scenario_trial import forget_trial, is_changed
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.wording import day, moment

PLACE = "scenarios"


def offer_publication(services: Services, user: User, policy: ScenarioPolicy) -> None:
    """The form, once something changed; a lead alone is offered it."""
    show_trouble(PLACE)
    if not is_changed():
        st.caption("Modifiez une étape, simulez, puis publiez avec une date d’effet.")
        return
    today = services.clock.today()
    unsound = any(faults(scenario) for scenario in policy.scenarios)
    with st.container(border=True, key="publish-scenarios"):
        st.badge("Modifié, pas encore publié", icon=":material/edit:", color="orange")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            effective = st.date_input(
                "Date d’effet", today, min_value=today, format="DD/MM/YYYY", key="publish-day", width=160
            )
            note = st.text_input("Ce qui change", key="publish-note", placeholder="Relances plus espacées en août")
        with st.container(horizontal=True):
            publish = partial(services.scenarios.publish, policy.scenarios, effective, note, user)
            if st.button("Publier", type="primary", icon=":material/publish:", disabled=unsound):
                act(PLACE, publish, forget_trial)
            if st.button("Abandonner les changements", icon=":material/undo:"):
                forget_trial()
                st.rerun()


def show_versions(policies: Sequence[ScenarioPolicy], names: Mapping[str, str]) -> None:
    """Every published version, the latest first."""
    if not policies:
        return
    with st.expander(f"Versions publiées ({len(policies)})", key="scenario-versions"):
        for policy in reversed(policies):
            who = told_name(policy.published_by, names)
            st.text(
                f"Version {policy.number}, à partir du {day(policy.effective_from)}\u202f: {policy.note} "
                f"({who}, {moment(policy.published_at)})"
            )
