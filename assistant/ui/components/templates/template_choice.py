"""Choosing a template and one of its versions; what waits for somebody comes first."""

from __future__ import annotations

import streamlit as st

from assistant.prompting.kinds import KINDS, kind_of
from assistant.services.templates.read_templates import ListedVersion
from assistant.ui.components.line import line
from assistant.ui.template_words import STATES, dates_of, template_name, version_name
from assistant.ui.wording import counted

_ALL = "Tous les genres"
CHOSEN = "template-id"
FIRST = "letters/plans/reminder_1.any"  # what most letters are made by, for who comes to read
SECTION, LIBRARY = "template-section", "Bibliothèque"


def show_waiting(listed: tuple[ListedVersion, ...]) -> None:
    """Drafts, versions in review, and those whose day has not come."""
    states = list(STATES)[:3]
    waiting = [version for version in listed if version.standing.state in states]
    if not waiting:
        st.caption("Aucune version n’attend de décision.")
        return
    st.caption(counted(len(waiting), "version en cours", "versions en cours"))
    for version in waiting:
        label, color = STATES[version.standing.state]
        with line(f"waiting-{version.fingerprint[:12]}"):
            st.badge(label, color=color)  # type: ignore[arg-type]
            st.text(f"{template_name(version.prompt_id)}, v{version.number}")
            if dates := dates_of(version):
                st.caption(dates)
            key = f"open-template-{version.fingerprint[:12]}"
            st.button("Ouvrir", key=key, on_click=open_template, args=(version.prompt_id,))


def choose_template(listed: tuple[ListedVersion, ...]) -> str:
    """The id of the template that is read; a kind and a few letters narrow the list."""
    order = list(KINDS)
    every = dict.fromkeys(version.prompt_id for version in listed)
    ids = sorted(every, key=lambda one: (order.index(kind_of(one)), one))
    left, right = st.columns((1, 2))
    kind = left.selectbox("Genre", [_ALL, *KINDS.values()], key="template-kind")
    kept = [one for one in ids if kind in {_ALL, KINDS[kind_of(one)]} or one == st.session_state.get(CHOSEN)]
    if CHOSEN not in st.session_state and FIRST in kept:
        st.session_state[CHOSEN] = FIRST
    chosen = right.selectbox("Modèle", kept, format_func=template_name, key=CHOSEN)
    return str(chosen)


def choose_version(versions: tuple[ListedVersion, ...]) -> ListedVersion:
    """The version that is read: the one still open, else the one in force."""
    first = next((version for version in versions if version.standing.is_open), None)
    first = first or next((version for version in versions if version.in_force), versions[-1])
    names = {version.fingerprint: version_name(version) for version in versions}
    marks = list(reversed(names))
    chosen = st.selectbox(
        "Version",
        marks,
        index=marks.index(first.fingerprint),
        format_func=names.__getitem__,
        key=f"template-version-{first.prompt_id}-{first.fingerprint[:12]}",
    )
    return next(version for version in versions if version.fingerprint == chosen)


def open_template(prompt_id: str) -> None:
    """Show that template in the library at the next run."""
    st.session_state[SECTION] = LIBRARY
    st.session_state["template-kind"] = _ALL
    st.session_state[CHOSEN] = prompt_id
