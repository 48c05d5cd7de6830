"""Trials: the letters that a text would make of six sample dossiers, with what the rules say of each."""

from __future__ import annotations

import streamlit as st

from assistant.domain.errors import PromptError
from assistant.domain.writing.register import AddressForm
from assistant.prompting.kinds import slots_of
from assistant.prompting.lint_template import path_of
from assistant.prompting.prompt_file import PromptFile, parse_prompt
from assistant.services.all_services import Services
from assistant.services.templates.lint_draft_template import example_texts
from assistant.services.templates.read_templates import ListedVersion
from assistant.services.templates.try_template import Rendering, cases_of
from assistant.services.writing.sample_dossiers import SampleCase
from assistant.ui.components.badges import show_severity
from assistant.ui.components.calls.spoken_preview import show_spoken_preview
from assistant.ui.template_words import REGISTERS
from assistant.ui.wording import CHANNELS, STAGES, in_sentence


def show_trials(services: Services, version: ListedVersion) -> None:
    """One case at a time; a template that writes no letter shows its texts with the examples of the catalogue."""
    path = path_of(version.prompt_id, version.number)
    try:
        file = parse_prompt(version.text, path, version.prompt_id, slots_of(version.prompt_id))
    except PromptError as error:
        st.error(str(error))
        return
    if version.prompt_id.startswith("calls/"):
        _show_call(services, file)
        return
    cases = cases_of(file)
    if not cases:
        _show_examples(file)
        return
    case = st.selectbox("Essayer pour", cases, format_func=case_words, key=f"template-case-{version.prompt_id}")
    renderings = services.templates.try_on(version.prompt_id, version.number, version.text, case)
    for left, right in zip(renderings[::2], renderings[1::2], strict=True):
        for column, rendering in zip(st.columns(2, gap="medium"), (left, right), strict=True):
            with column, st.container(border=True, gap="xsmall"):
                _show_rendering(rendering)


def _show_call(services: Services, file: PromptFile) -> None:
    """The sheets of sample calls in the forms of address that the file serves, it alone of its id."""
    register = file.header.id.rpartition(".")[2]
    forms = [form for form in (AddressForm.VOUS, AddressForm.TU) if register in {form.value, "all"}]
    show_spoken_preview(services, file, forms=forms)


def _show_rendering(rendering: Rendering) -> None:
    st.markdown(f"**{rendering.name}**")
    if rendering.trouble:
        st.error(rendering.trouble)
        return
    if not rendering.uses:
        st.caption("Cette lettre se passe de ce modèle.")
    st.code(rendering.text.whole, language=None, wrap_lines=True)
    for finding in rendering.findings:
        show_severity(finding.severity)
        st.text(f"{finding.rule}\u202f: {finding.message}")
    if not rendering.findings:
        st.caption("Aucun constat des règles.")


def _show_examples(file: PromptFile) -> None:
    st.caption("Ce modèle n’écrit pas de lettre à lui seul\u202f: voici ses textes, avec les exemples du catalogue.")
    for name, _, text in example_texts(file):
        with st.container(border=True, gap="xsmall"):
            st.caption(name)
            st.code(text, language=None, wrap_lines=True)


def case_words(case: SampleCase) -> str:
    """Such as "Relance 1, courriel, vous, courant"."""
    return f"{STAGES[case.stage]}, {in_sentence(CHANNELS[case.channel])}, {REGISTERS[case.register]}"
