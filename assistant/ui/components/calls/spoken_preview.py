"""A call sheet read aloud before anybody calls: a situation, a sample client, every sentence with its time."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.finding import Finding
from assistant.domain.writing.register import AddressForm
from assistant.prompting.prompt_file import PromptFile
from assistant.services.all_services import Services
from assistant.services.calls.try_call import SpokenTrial
from assistant.ui.call_words import FORMS, SITUATIONS
from assistant.ui.components.badges import show_severity
from assistant.ui.components.calls.call_script import show_answers
from assistant.ui.components.calls.spoken_parts import parts_of, show_minute, show_parts
from assistant.ui.read_aloud.component import show_reader

_KEY = "spoken"


def show_spoken_preview(
    services: Services,
    *tried: PromptFile,
    calls: Sequence[CallSituation] = tuple(CallSituation),
    forms: Sequence[AddressForm] = tuple(FORMS),
) -> None:
    """The sheet of the versions in force, or with those ``tried`` in their place."""
    left, middle, right = st.columns([2, 0.8, 2])
    call = left.selectbox("Situation", calls, format_func=SITUATIONS.__getitem__, key=f"{_KEY}-call")
    form = middle.segmented_control(
        "Registre", forms, default=forms[0], required=True, format_func=FORMS.__getitem__, key=f"{_KEY}-form"
    )
    name = right.selectbox("Client d’essai", services.templates.try_call.names(call, form), key=f"{_KEY}-name")
    recorded = st.toggle("Les appels sont enregistrés", key=f"{_KEY}-recorded")
    for trial in services.templates.try_call(call, form, *tried, name=name, recorded=recorded):
        _show_trial(trial)


def _show_trial(trial: SpokenTrial) -> None:
    if trial.sheet is None:
        st.error(trial.trouble, icon=":material/error:")
        return
    if not trial.uses:
        st.caption("Cette fiche se passe de ce modèle\u202f: choisissez une autre situation ou un autre client.")
    parts = parts_of(trial.sheet.script)
    show_minute(parts, _KEY)
    said, around = st.columns([1.7, 1], gap="large")
    with said:
        show_parts(parts, _KEY)
    with around:
        _show_verdict(trial.findings)
        show_reader([part.text for part in parts], f"{_KEY}-reader")
        show_answers(trial.sheet, _KEY)


def _show_verdict(findings: Sequence[Finding]) -> None:
    if not findings:
        st.badge("Aucun constat des règles", icon=":material/task_alt:", color="green")
    for finding in findings:
        show_severity(finding.severity)
        st.text(f"{finding.rule}\u202f: {finding.message}")
