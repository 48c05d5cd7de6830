"""The scenarios being looked at: those in force, with what a lead changed in this session and has not published."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from assistant.domain.scenarios.scenario import Scenario, ScenarioPolicy, ScenarioStep
from assistant.domain.scenarios.segment import SEGMENT_NAMES, Segment

_TRIAL = "scenario-trial"
_SEGMENT = "scenario-segment"
_GENERATION = "scenario-generation"


def trial(in_force: ScenarioPolicy) -> ScenarioPolicy:
    """The policy with this session's changes."""
    kept: ScenarioPolicy | None = st.session_state.get(_TRIAL)
    return kept or in_force


def is_changed() -> bool:
    """Whether this session changed anything."""
    return _TRIAL in st.session_state


def change(policy: ScenarioPolicy, scenario: Scenario) -> None:
    """Put a segment's scenario in the place of the old one."""
    others = (scenario if s.segment is scenario.segment else s for s in policy.scenarios)
    st.session_state[_TRIAL] = replace(policy, scenarios=tuple(others))


def change_step(policy: ScenarioPolicy, scenario: Scenario, old: ScenarioStep | None, new: ScenarioStep | None) -> None:
    """Replace, add (no old one) or remove (no new one) a step; steps stand by their days."""
    steps = [step for step in scenario.steps if old is None or step.id != old.id]
    steps += [new] if new is not None else []
    change(policy, replace(scenario, steps=tuple(sorted(steps, key=lambda step: (step.days, step.stage.level)))))


def forget_trial() -> None:
    """Back to the scenarios in force; the fields are drawn anew, under other keys."""
    st.session_state.pop(_TRIAL, None)
    st.session_state[_GENERATION] = generation() + 1


def generation() -> int:
    """How often this session went back: fields whose keys bear it forget what was typed before."""
    count: int = st.session_state.get(_GENERATION, 0)
    return count


def choose_segment() -> Segment:
    """Which scenario is shown."""
    return st.segmented_control(
        "Segment",
        list(Segment),
        default=Segment.SMALL_BUSINESS,
        format_func=SEGMENT_NAMES.__getitem__,
        required=True,
        key=_SEGMENT,
        label_visibility="collapsed",
        width="stretch",
        wrap=True,
    )
