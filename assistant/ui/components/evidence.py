"""Why this text: who wrote it, from what, with which passages."""

from __future__ import annotations

import streamlit as st

from assistant.domain.draft import Draft
from assistant.ui.components.timeline import show_passages
from assistant.ui.register_words import value_words
from assistant.ui.wording import TRAITS, counted, day


def show_evidence(draft: Draft) -> None:
    """Provenance, the register used and the passages used."""
    made = draft.provenance
    with st.expander("Pourquoi ce texte", icon=":material/help:", expanded=bool(made.why)):
        st.text(made.why or "Écrit par le rédacteur intégré, d’après la situation et la fiche du client.")
        st.caption(f"Chiffres arrêtés au {day(draft.as_of)}.")
        if made.plan_id:
            st.caption("Plan de lettre")
            st.text(made.plan_id)
        if made.tokens_in or made.tokens_out:
            st.caption(f"{made.tokens_in} jetons lus, {made.tokens_out} écrits{_cost(draft)}.")
        st.caption("Registre suivi")
        card = draft.register_card
        values = {trait.name: trait.value for trait in card.traits} | {"address_form": card.address_form.value}
        for name, words in TRAITS.items():
            if name in values:
                st.text(f"{words} : {value_words(name, values[name])}")
    count = counted(len(draft.evidence), "extrait", "extraits")
    with st.expander(f"Preuves utilisées : {count}", icon=":material/format_quote:"):
        if not draft.evidence:
            st.caption("Aucun échange passé n’a servi à ce texte.")
        show_passages(draft.evidence)


def _cost(draft: Draft) -> str:
    cost = draft.provenance.cost
    return "" if cost is None else f", {cost:.4f}".replace(".", ",") + "\u202f€"
