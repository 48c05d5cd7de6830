"""What became of each version, and the differences between two of them."""

from __future__ import annotations

import difflib

import streamlit as st

from assistant.domain.people.user import told_name
from assistant.services.all_services import Services
from assistant.services.templates.read_templates import ListedVersion
from assistant.ui.components.line import muted
from assistant.ui.template_words import ACTS, dates_of, version_name
from assistant.ui.wording import moment


def show_differences(versions: tuple[ListedVersion, ...]) -> None:
    """Two versions, the last two at first."""
    if len(versions) == 1:
        st.caption("Une seule version existe\u202f: rien à comparer.")
        return
    names = {version.fingerprint: version_name(version) for version in versions}
    texts = {version.fingerprint: version.text for version in versions}
    left, right = st.columns(2)
    marks = list(names)
    key = versions[0].prompt_id
    before = left.selectbox("De", marks, len(marks) - 2, format_func=names.__getitem__, key=f"diff-from-{key}")
    after = right.selectbox("À", marks, len(marks) - 1, format_func=names.__getitem__, key=f"diff-to-{key}")
    lines = difflib.unified_diff(texts[before].splitlines(), texts[after].splitlines(), lineterm="", n=1)
    told = "\n".join(line for line in list(lines)[2:] if not line.startswith("@@"))
    if told:
        st.code(told, language="diff", wrap_lines=True)
    else:
        st.caption("Ces deux versions sont identiques.")


def show_history(services: Services, versions: tuple[ListedVersion, ...]) -> None:
    """Who wrote, submitted, approved and retired each version, when and why."""
    with services.unit_of_work() as uow:
        names = {user.id: user.name for user in uow.house.users()}
    for version in reversed(versions):
        with st.container(border=True, gap="xsmall"):
            st.text(version_name(version))
            if dates := dates_of(version):
                st.caption(dates)
            if version.at is None:
                st.text("Livrée avec le programme, approuvée par sa publication.")
            else:
                st.text(f"Écrite par {told_name(version.author_id, names)}, {moment(version.at)}")
            for move in version.moves:
                who = told_name(move.user_id, names)
                why = f"\u202f: {move.reason}" if move.reason else ""
                st.text(f"{ACTS[move.act]} par {who}, {moment(move.at)}{why}")
            with muted(f"fingerprint-{version.fingerprint[:12]}"):
                st.text(f"Empreinte {version.fingerprint[:16]}")
