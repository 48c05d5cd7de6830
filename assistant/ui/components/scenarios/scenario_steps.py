"""The vertical timeline of a scenario: one line a step, and for a lead the doors to change it."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from assistant.domain.scenarios.scenario import Scenario, ScenarioPolicy, ScenarioStep
from assistant.domain.scenarios.scenario_check import LONGEST_PAUSE, faults
from assistant.ui.components.badges import show_stage_and_channel
from assistant.ui.components.line import head, line, muted
from assistant.ui.components.scenarios.scenario_trial import change, change_step, generation
from assistant.ui.components.scenarios.step_form import ask_step, new_step
from assistant.ui.scenario_words import step_words

_LABEL_WIDTH, _BADGES_WIDTH = 52, 180


def show_steps(policy: ScenarioPolicy, scenario: Scenario, *, editable: bool) -> None:
    """Every step by its day, what comes after the last, and what is unsound."""
    for step in scenario.steps:
        _show_step(policy, scenario, step, editable=editable)
    if not scenario.steps:
        st.info("Ce segment n’a aucune étape\u202f: ses clients ne sont relancés que par vos soins.")
    if editable:
        _ask_pace(policy, scenario)
    else:
        st.caption(_pace_words(scenario))
    for fault in faults(scenario):
        st.warning(fault, icon=":material/warning:")


def _show_step(policy: ScenarioPolicy, scenario: Scenario, step: ScenarioStep, *, editable: bool) -> None:
    key = f"step-{scenario.segment.value}-{step.id}-{generation()}"
    with line(key):
        with st.container(key=f"total-{key}", width=_LABEL_WIDTH, gap=None):
            st.text(step.label)
        with head(key):
            st.text(step.title)
            with muted(key):
                st.text("\n".join(filter(None, [step.intent, step_words(step)])))
        show_stage_and_channel(step.stage, step.channel, width=_BADGES_WIDTH)
        if editable:
            with st.popover("Modifier", icon=":material/edit:", type="tertiary", key=f"door-{key}"):
                changed = ask_step(step, key)
                with st.container(horizontal=True):
                    if st.button("Appliquer", key=f"apply-{key}", type="primary"):
                        change_step(policy, scenario, step, changed)
                        st.rerun()
                    if st.button("Retirer l’étape", key=f"remove-{key}", icon=":material/delete:"):
                        change_step(policy, scenario, step, None)
                        st.rerun()


def _ask_pace(policy: ScenarioPolicy, scenario: Scenario) -> None:
    """The delays of the whole scenario, and another step."""
    name = f"{scenario.segment.value}-{generation()}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        interval = st.number_input(
            "Jours au moins entre deux contacts", 1, LONGEST_PAUSE, scenario.interval_days, key=f"interval-{name}"
        )
        again = st.number_input(
            "Répéter la dernière lettre tous les (jours, 0\u202f: jamais)",
            0,
            LONGEST_PAUSE,
            scenario.repeat_days,
            key=f"repeat-{name}",
        )
        with st.popover("Ajouter une étape", icon=":material/add:"):
            added = ask_step(new_step(scenario), f"new-{name}")
            if st.button("Ajouter", key=f"add-{name}", type="primary"):
                change_step(policy, scenario, None, added)
                st.rerun()
    if (interval, again) != (scenario.interval_days, scenario.repeat_days):
        change(policy, replace(scenario, interval_days=int(interval), repeat_days=int(again)))
        st.rerun()


def _pace_words(scenario: Scenario) -> str:
    after = (
        f"la dernière lettre revient tous les {scenario.repeat_days} jours"
        if scenario.repeat_days
        else "plus rien après la dernière étape"
    )
    return f"Au moins {scenario.interval_days} jours entre deux contacts\u202f; {after}."
