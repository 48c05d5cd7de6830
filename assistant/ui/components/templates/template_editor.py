"""The text of a version, editable by whoever writes letters, with its lint beside it."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.errors import PromptError
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.writing.template import TemplateState
from assistant.prompting.fault import TemplateFault
from assistant.prompting.kinds import INSTRUCTIONS
from assistant.services.all_services import Services
from assistant.services.templates.read_templates import ListedVersion
from assistant.ui.components.trouble import act, nothing_changed
from assistant.ui.template_titles import title_of
from assistant.ui.template_words import facets_of

PLACE = "templates"
_HEIGHT = 420  # pixels: a paragraph with its header, without a second scroll bar


def show_template_text(services: Services, user: User, version: ListedVersion) -> str:
    """Draw the text and its lint; returns the text as it stands in the field."""
    editable = may(user.role, Act.WRITE) and not version.prompt_id.startswith(f"{INSTRUCTIONS}/")
    editable = editable and version.standing.state is not TemplateState.IN_REVIEW
    left, right = st.columns((3, 2), gap="large")
    with left:
        text = st.text_area(
            "Texte du modèle",
            version.text,
            height=_HEIGHT,
            disabled=not editable,
            key=f"template-text-{version.fingerprint[:12]}",
        )
        if editable:
            _show_save(services, user, version, text)
        else:
            st.caption(_why_locked(user, version))
    with right:
        show_lint(_linted(services, version, text))
        show_facets(services, version, text)
    return text


def show_lint(faults: tuple[TemplateFault, ...]) -> None:
    """Faults with their line; advice apart."""
    st.subheader("Contrôle du modèle", anchor=False)
    if not faults:
        st.success("Aucun défaut\u202f: emplacements, conditions, mentions et droit sont en ordre.")
    for fault in faults:
        place = f"Ligne {fault.line}\u202f: " if fault.line else ""
        icon = ":material/error:" if fault.stops else ":material/lightbulb:"
        with st.container(border=True, gap="xsmall"):
            st.badge("À corriger" if fault.stops else "Conseil", icon=icon, color="red" if fault.stops else "blue")
            st.text(f"{place}{fault.sentence}")


def _show_save(services: Services, user: User, version: ListedVersion, text: str) -> None:
    saving = partial(services.templates.govern.propose, version.prompt_id, text, user)
    changed = text != version.text
    label = (
        "Enregistrer le brouillon" if version.standing.state is TemplateState.DRAFT else "En faire une nouvelle version"
    )
    if st.button(label, type="primary", key="template-save"):
        act(PLACE, saving if changed else nothing_changed)
    st.caption("Le contrôle suit votre texte dès que vous quittez le champ. Le numéro de version se met tout seul.")


def _linted(services: Services, version: ListedVersion, text: str) -> tuple[TemplateFault, ...]:
    """The lint of a text, asked once for the same text."""
    key, kept = (version.prompt_id, version.number, text), st.session_state.get("template-lint")
    if isinstance(kept, tuple) and kept[0] == key:
        faults: tuple[TemplateFault, ...] = kept[1]
        return faults
    try:
        faults = services.templates.lint(*key)
    except PromptError as error:
        faults = (TemplateFault(0, str(error)),)
    st.session_state["template-lint"] = (key, faults)
    return faults


def show_facets(services: Services, version: ListedVersion, text: str) -> None:
    """Where the letters of a text serve, and the plans that name it."""
    st.subheader("Où il sert", anchor=False)
    facets = facets_of(text)
    plans = services.templates.read.used_by(version.prompt_id)
    if plans:
        facets += (("Plans qui l’emploient", ", ".join(title_of(plan) for plan in plans)),)
    with st.container(gap="xsmall"):
        for name, values in facets:
            st.text(f"{name}\u202f: {values}")


def _why_locked(user: User, version: ListedVersion) -> str:
    if version.prompt_id.startswith(f"{INSTRUCTIONS}/"):
        return (
            "Les consignes du modèle de langue changent avec le programme\u202f: elles se lisent ici sans se modifier."
        )
    if not may(user.role, Act.WRITE):
        return "Votre rôle lit les modèles sans les modifier."
    return "Cette version est en relecture\u202f: elle ne change plus avant la décision."
