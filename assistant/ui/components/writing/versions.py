"""Versions of a draft and what changed between two of them."""

from __future__ import annotations

import difflib

import streamlit as st

from assistant.domain.writing.draft import Draft, DraftVersion
from assistant.ui.wording import WRITERS, moment


def show_versions(draft: Draft) -> None:
    """A list, and the differences of each version with the one before."""
    with st.expander(f"Versions ({len(draft.versions)})", icon=":material/history:"):
        for before, version in reversed(list(zip((None, *draft.versions), draft.versions, strict=False))):
            st.caption(f"Version {version.number}, {WRITERS[version.written_by].lower()}, {moment(version.at)}")
            if before is None:
                st.text("Premier texte." if len(draft.versions) > 1 else "Aucune modification depuis la rédaction.")
            else:
                st.code(differences(before, version), language="diff", wrap_lines=True)


def differences(before: DraftVersion, after: DraftVersion) -> str:
    """Lines taken away and added, as a unified difference without its header."""
    lines = difflib.unified_diff(before.text.whole.splitlines(), after.text.whole.splitlines(), lineterm="", n=1)
    return "\n".join(line for line in list(lines)[2:] if not line.startswith("@@"))
