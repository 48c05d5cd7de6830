"""Modèles: the library of templates; everybody reads, whoever writes proposes, a lead decides."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.services.templates.read_templates import ListedVersion
from assistant.ui.components.calls.call_coverage import show_call_coverage
from assistant.ui.components.calls.objection_table import show_objection_table
from assistant.ui.components.calls.spoken_preview import show_spoken_preview
from assistant.ui.components.templates.template_acts import show_last_refusal, show_template_acts
from assistant.ui.components.templates.template_choice import (
    LIBRARY,
    SECTION,
    choose_template,
    choose_version,
    show_waiting,
)
from assistant.ui.components.templates.template_coverage import show_coverage, show_to_review
from assistant.ui.components.templates.template_editor import PLACE, show_template_text
from assistant.ui.components.templates.template_effect import show_effect
from assistant.ui.components.templates.template_exchange import show_exchange
from assistant.ui.components.templates.template_history import show_differences, show_history
from assistant.ui.components.templates.template_reading import show_template
from assistant.ui.components.templates.template_trials import show_trials
from assistant.ui.components.trouble import show_trouble, trouble_shown

CALLS, COVERAGE, REVIEW, EXCHANGE = "Appels", "Couverture", "À relire", "Échanges"
ALOUD, OBJECTIONS, LENGTHS = "À voix haute", "Objections", "Durées"
READING, TEXT, TRIALS, CHANGES, EFFECT, HISTORY = "Lecture", "Source", "Essais", "Différences", "Effet", "Historique"


def render(services: Services, user: User) -> None:
    """Draw the page, one section at a time."""
    st.title("Modèles", anchor=False)
    section = _choice("Rubrique", (LIBRARY, CALLS, COVERAGE, REVIEW, EXCHANGE), SECTION)
    show_trouble(PLACE)
    with trouble_shown():
        if section == LIBRARY:
            _show_library(services, user)
        elif section == CALLS:
            _show_calls(services, user)
        elif section == COVERAGE:
            show_coverage(services)
        elif section == REVIEW:
            show_to_review(services)
        else:
            show_exchange(services, user)


def _show_library(services: Services, user: User) -> None:
    listed = services.templates.read()
    show_waiting(listed)
    prompt_id = choose_template(listed)
    versions = tuple(version for version in listed if version.prompt_id == prompt_id)
    part = _choice("Vue", (READING, TEXT, TRIALS, CHANGES, EFFECT, HISTORY), "template-part")
    if part == CHANGES:
        show_differences(versions)
    elif part == EFFECT:
        show_effect(services, versions)
    elif part == HISTORY:
        show_history(services, versions)
    else:
        _show_version(services, user, choose_version(versions), part)


def _show_version(services: Services, user: User, version: ListedVersion, part: str) -> None:
    if part == TRIALS:
        show_trials(services, version)
        return
    show_last_refusal(version)
    text = version.text
    if part == READING:
        show_template(services, version)
    else:
        text = show_template_text(services, user, version)
    show_template_acts(services, user, version, unsaved=text != version.text)


def _show_calls(services: Services, user: User) -> None:
    view = _choice("Vue des appels", (ALOUD, OBJECTIONS, LENGTHS), "template-calls")
    if view == ALOUD:
        show_spoken_preview(services)
    elif view == OBJECTIONS:
        show_objection_table(services, user)
    else:
        show_call_coverage(services)


def _choice(label: str, options: tuple[str, ...], key: str) -> str:
    if st.session_state.get(key) not in options:
        st.session_state[key] = options[0]  # not as a default: "Ouvrir" sets this state too, and Streamlit wants one
    return str(st.segmented_control(label, options, required=True, label_visibility="collapsed", key=key))
