"""The form of one step of a scenario."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import streamlit as st

from assistant.domain.people.user import Role
from assistant.domain.reminders.dunning import LADDER, Stage
from assistant.domain.scenarios.scenario import Scenario, ScenarioStep
from assistant.domain.scenarios.scenario_check import EARLIEST, LATEST
from assistant.domain.scenarios.send_window import SendWindow
from assistant.french.days.calendar_words import WEEKDAY_NAMES
from assistant.ui.scenario_words import STEP_CHANNELS
from assistant.ui.session import ROLES
from assistant.ui.wording import CHANNELS, STAGES

_ROLES = list(Role)


def new_step(scenario: Scenario) -> ScenarioStep:
    """A step to begin with, ten days after the last one, under an id that the scenario does not have yet."""
    taken = {step.id for step in scenario.steps}
    rank = next(number for number in range(1, len(taken) + 2) if f"step{number}" not in taken)
    last = scenario.steps[-1] if scenario.steps else None
    days = min(last.days + 10, LATEST) if last else 5
    stage = last.stage if last and last.stage.is_dunning else Stage.REMINDER_1
    return ScenarioStep(
        f"step{rank}", "Nouvelle étape", max(days, 1), stage, last.channel if last else STEP_CHANNELS[0]
    )


def ask_step(step: ScenarioStep, key: str) -> ScenarioStep:
    """The step as the fields hold it."""
    title = st.text_input("Titre", step.title, key=f"title-{key}")
    intent = st.text_input("Intention", step.intent, key=f"intent-{key}")
    first, second = st.columns(2)
    days = first.number_input("Jours après l’échéance", EARLIEST, LATEST, step.days, key=f"days-{key}")
    stage = second.selectbox(
        "Niveau", LADDER, LADDER.index(step.stage), format_func=STAGES.__getitem__, key=f"stage-{key}"
    )
    channel = first.selectbox(
        "Canal", STEP_CHANNELS, STEP_CHANNELS.index(step.channel), format_func=CHANNELS.__getitem__, key=f"by-{key}"
    )
    owner = second.selectbox(
        "Qui agit", _ROLES, _ROLES.index(step.owner), format_func=ROLES.__getitem__, key=f"owner-{key}"
    )
    signed_by = first.selectbox(
        "Qui signe", _ROLES, _ROLES.index(step.signed_by), format_func=ROLES.__getitem__, key=f"signs-{key}"
    )
    at_least = second.number_input("À partir de (€ échus)", 0, None, int(step.at_least), key=f"least-{key}")
    return replace(
        step,
        title=title.strip(),
        intent=intent.strip(),
        days=int(days),
        stage=stage,
        channel=channel,
        owner=owner,
        signed_by=signed_by,
        at_least=Decimal(int(at_least)),
        spares_good_payers=st.toggle("Pas pour un payeur régulier", step.spares_good_payers, key=f"spares-{key}"),
        after_broken_promise=st.toggle(
            "Seulement après une promesse non tenue", step.after_broken_promise, key=f"broken-{key}"
        ),
        window=_ask_window(step.window, key),
    )


def _ask_window(window: SendWindow, key: str) -> SendWindow:
    days = st.pills(
        "Jours d’envoi",
        list(range(5)),
        selection_mode="multi",
        default=list(window.weekdays),
        format_func=WEEKDAY_NAMES.__getitem__,
        key=f"weekdays-{key}",
    )
    first, last = st.slider("Heures d’envoi", 0, 24, (window.from_hour, window.until_hour), key=f"hours-{key}")
    return SendWindow(tuple(sorted(days)), first, last)
