"""Paragraphs as a model finishes them: marked unverified, and not to be copied until the text is checked."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


class Unverified:
    """Listens to the writer; nothing is drawn before the first paragraph. The style sheet forbids selecting."""

    def __init__(self, place: DeltaGenerator) -> None:
        self._place = place
        self._paragraphs: DeltaGenerator | None = None

    def __call__(self, paragraph: str) -> None:
        """Add one paragraph, as plain text."""
        if self._paragraphs is None:
            with self._place:
                st.badge("Non vérifié, en cours d’écriture", icon=":material/hourglass_top:", color="orange")
                self._paragraphs = st.container(key="unverified")
        self._paragraphs.text(paragraph)
