"""Why this text: who wrote it, from what, with which passages."""

from __future__ import annotations

import streamlit as st

from assistant.domain.draft import Draft
from assistant.ui.components.timeline import show_passages
from assistant.ui.wording import day


def show_evidence(draft: Draft) -> None:
    """Provenance and the passages used."""
    with st.expander("Pourquoi ce texte", icon=":material/help:"):
        made = draft.provenance
        st.text(made.why)
        st.caption(f"Chiffres arrêtés au {day(draft.as_of)}")
        if made.tokens_in or made.tokens_out:
            cost = f", {made.cost:.4f} €" if made.cost is not None else ""
            st.caption(f"{made.tokens_in} jetons lus, {made.tokens_out} écrits{cost}")
        if made.plan_id:
            st.caption(f"Plan {made.plan_id}")
    with st.expander(f"Extraits utilisés ({len(draft.evidence)})", icon=":material/format_quote:"):
        show_passages(draft.evidence)
