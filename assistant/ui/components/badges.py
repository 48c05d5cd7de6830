"""Badges: a word and an icon, never a colour alone."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from assistant.domain.dunning import Stage
from assistant.domain.finding import Severity
from assistant.domain.gate import Verdict
from assistant.domain.review import DraftState
from assistant.ui.wording import SEVERITIES, STAGES, STATES

Color = Literal["red", "orange", "yellow", "blue", "green", "violet", "gray", "primary"]

_STATES: dict[DraftState, tuple[str, Color]] = {
    DraftState.DRAFTED: ("edit_note", "gray"),
    DraftState.SUBMITTED: ("hourglass_top", "blue"),
    DraftState.CHANGES_REQUESTED: ("undo", "orange"),
    DraftState.REFUSED: ("block", "red"),
    DraftState.APPROVED: ("verified", "green"),
    DraftState.SENT: ("send", "green"),
    DraftState.VOID: ("sync_problem", "orange"),
}
_SEVERITIES: dict[Severity, tuple[str, Color]] = {
    Severity.BLOCKING: ("block", "red"),
    Severity.WARNING: ("warning", "orange"),
    Severity.ADVICE: ("lightbulb", "gray"),
}
_LEVEL_ICONS = ("schedule", "counter_1", "counter_2", "counter_3", "gavel", "gavel")


def show_state(state: DraftState) -> None:
    """The state of a draft."""
    icon, color = _STATES[state]
    st.badge(STATES[state], icon=f":material/{icon}:", color=color)


def show_stage(stage: Stage) -> None:
    """The dunning stage."""
    color: Color = "gray" if stage.level <= Stage.REMINDER_1.level else "orange"
    st.badge(STAGES[stage], icon=f":material/{_LEVEL_ICONS[stage.level]}:", color=color)


def show_severity(severity: Severity) -> None:
    """How much a finding weighs."""
    icon, color = _SEVERITIES[severity]
    st.badge(SEVERITIES[severity], icon=f":material/{icon}:", color=color)


def show_verdict(verdict: Verdict) -> None:
    """The gate: green, or each reason in one line."""
    if verdict.green:
        st.badge("Feu vert", icon=":material/check_circle:", color="green")
    for reason in verdict.reasons:
        if reason.blocks:
            st.error(reason.sentence, icon=":material/block:")
        else:
            st.warning(reason.sentence, icon=":material/schedule:")
