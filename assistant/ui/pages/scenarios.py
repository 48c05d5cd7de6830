"""Scénarios: the steps of each segment, what they would do over the coming weeks, and their publication."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import Role, User
from assistant.domain.scenarios.scenario import in_force
from assistant.domain.scenarios.shipped_scenarios import SHIPPED
from assistant.services.all_services import Services
from assistant.ui.components.scenarios.publish_form import offer_publication, show_versions
from assistant.ui.components.scenarios.scenario_run import offer_run
from assistant.ui.components.scenarios.scenario_steps import show_steps
from assistant.ui.components.scenarios.scenario_trial import choose_segment, trial
from assistant.ui.components.scenarios.simulation import show_simulation
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.scenario_words import policy_words


def render(services: Services, user: User) -> None:
    """Draw the page."""
    st.title("Scénarios", anchor=False)
    with trouble_shown():
        with services.unit_of_work() as uow:
            policies = uow.scenarios.policies()
            names = {known.id: known.name for known in uow.house.users()}
        current = in_force(policies, services.clock.today(), SHIPPED)
        policy, editable = trial(current), user.role is Role.TEAM_LEAD
        st.text(policy_words(current))
        left, right = st.columns([1.9, 1], gap="large")
        with left:
            show_steps(policy, policy.of(choose_segment()), editable=editable)
            if editable:
                offer_publication(services, user, policy)
            else:
                st.caption("Seul un responsable modifie et publie les scénarios.")
            show_versions(policies, names)
        with right:
            offer_run(services, user)
            show_simulation(services, user, policy)
