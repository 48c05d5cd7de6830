"""Why this text: who wrote it, from what, with which passages."""

from __future__ import annotations

import streamlit as st

from assistant.domain.writing.draft import Draft
from assistant.domain.writing.register import RegisterTrait
from assistant.domain.writing.register_words import value_words
from assistant.ui.components.dossier.timeline import show_passages
from assistant.ui.components.line import muted
from assistant.ui.origin_words import origin_of
from assistant.ui.template_titles import title_of
from assistant.ui.wording import TRAITS, counted, day


def show_evidence(draft: Draft) -> None:
    """Provenance, the register used and the passages used."""
    with st.expander("Pourquoi ce texte", icon=":material/help:"), muted(f"provenance-{draft.id}"):
        st.text("\n".join(_reasons(draft)))
    count = counted(len(draft.evidence), "extrait", "extraits")
    with st.expander(f"Preuves utilisées\u202f: {count}", icon=":material/format_quote:"):
        if not draft.evidence:
            st.caption("Aucun échange passé n’a servi à ce texte.")
        show_passages(draft.evidence)


def _reasons(draft: Draft) -> list[str]:
    made, card = draft.provenance, draft.register_card
    lines = [origin_of(draft), f"Chiffres arrêtés au {day(draft.as_of)}."]
    if made.plan_id:
        lines.append(f"Plan de lettre\u202f: {title_of(made.plan_id)}")
    if made.tokens_in or made.tokens_out:
        lines.append(f"{made.tokens_in} jetons lus, {made.tokens_out} écrits{_cost(draft)}.")
    values = {trait.name: trait.value for trait in card.traits}
    values[RegisterTrait.ADDRESS_FORM] = card.address_form.value
    lines += ["", "Registre suivi"]
    lines += [f"{words}\u202f: {value_words(name, values[name])}" for name, words in TRAITS.items() if name in values]
    return lines if made.why else lines[1:]


def _cost(draft: Draft) -> str:
    cost = draft.provenance.cost
    return "" if cost is None else f", {cost:.4f}".replace(".", ",") + "\u202f€"
