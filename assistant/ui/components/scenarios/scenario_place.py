"""Where a client stands in their scenario, and when they are best reached."""

from __future__ import annotations

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.people.user import User
from assistant.domain.scenarios.segment import SEGMENT_NAMES, segment_of
from assistant.services.all_services import Services
from assistant.ui.scenario_words import moment_words
from assistant.ui.wording import day


def show_scenario_place(services: Services, user: User, case: Case) -> None:
    """Segment, next step and its day, best moment with its evidence."""
    planned = case.advice.planned
    st.caption(f":material/route: Scénario «\u202f{SEGMENT_NAMES[segment_of(case.debtor)]}\u202f»")
    if planned is None:
        st.caption("Aucune étape prévue.")
    else:
        since = "depuis le" if planned.is_due(case.as_of) else "le"
        st.text(f"{planned.step.title} ({planned.step.label}), {since} {day(planned.on)}")
    st.caption(f":material/schedule: {moment_words(services.scenarios.best_moment(case.debtor.id, user))}")
