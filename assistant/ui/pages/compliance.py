"""Conformité: the trail, the rules and rates, what is kept and how long, what models are told."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.data.audit_trail import show_audit_trail
from assistant.ui.components.data.retention_rules import show_retention
from assistant.ui.components.house.model_report import show_model_report
from assistant.ui.components.house.rate_rows import show_rate_rows
from assistant.ui.components.house.rule_list import show_rule_list
from assistant.ui.components.trouble import trouble_shown

TRAIL, RULES, KEEPING, MODEL = "Journal", "Règles et taux", "Données personnelles", "Modèle et textes"


def render(services: Services, user: User) -> None:
    """Draw the page, one section at a time."""
    st.title("Conformité", anchor=False)
    section = st.segmented_control(
        "Rubrique",
        (TRAIL, RULES, KEEPING, MODEL),
        default=TRAIL,
        required=True,
        label_visibility="collapsed",
        key="section",
    )
    with trouble_shown():
        if section == TRAIL:
            show_audit_trail(services, user)
        elif section == RULES:
            left, right = st.columns((3, 2), gap="large")
            with left:
                show_rule_list(services)
            with right:
                show_rate_rows(services)
        elif section == KEEPING:
            show_retention(services, user)
        else:
            show_model_report(services, user)
