"""Errors that a user can cause, shown as a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from assistant.domain.errors import AssistantError


@contextmanager
def trouble_shown() -> Iterator[None]:
    """Show the sentence of an error instead of a traceback."""
    try:
        yield
    except AssistantError as error:
        st.error(str(error), icon=":material/error:")
