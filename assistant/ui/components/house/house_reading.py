"""Réglages for those who may not change them: labels and values, no field to type in."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from assistant.ui.components.line import line
from assistant.ui.house_words import Facts

_LABEL_WIDTH = 232


def show_facts(headed: Mapping[str, Facts]) -> None:
    """Each heading with its lines."""
    for heading, facts in headed.items():
        st.subheader(heading, anchor=False)
        with st.container(gap=None):
            for label, value in facts:
                with line(f"set-{heading}-{label}", wrap=False):
                    st.caption(label, width=_LABEL_WIDTH)
                    with st.container(width="stretch", gap=None, key=f"head-trait-{heading}-{label}"):
                        st.text(value)
