"""The form of approvals: what goes with its author's own, and how soon a draft is read."""

from __future__ import annotations

import streamlit as st

from assistant.domain.approvals.approval_policy import ApprovalPolicy
from assistant.french.numbers.amounts import parse_amount

LEVELS = {
    0: "Avant échéance seulement",
    1: "Jusqu’à la relance 1",
    2: "Jusqu’à la relance 2",
    3: "Jusqu’à la relance 3",
}


def ask_approvals(approvals: ApprovalPolicy) -> ApprovalPolicy:
    """The policy as the fields hold it; raises UnreadableAmountError for the threshold."""
    with st.expander("Approbations", icon=":material/verified:"):
        st.caption(
            "Une mise en demeure, un blocage ou un avertissement levé demandent toujours une seconde personne, "
            "comme un montant au-dessus du seuil."
        )
        place = st.grid(min_column_width=200)
        level = place.selectbox(
            "L’auteur approuve lui-même",
            list(LEVELS),
            index=list(LEVELS).index(approvals.own_level_max),
            format_func=LEVELS.__getitem__,
        )
        limit = approvals.own_amount_max
        typed = place.text_input(
            "Seuil de la seconde personne (€ TTC)",
            "" if limit is None else f"{limit:f}".replace(".", ","),
            placeholder="vide\u202f: aucun seuil",
        )
        days = place.number_input("Lire un brouillon soumis en (jours ouvrés)", 1, 30, approvals.review_days)
        own_words = st.toggle(
            "Une phrase hors modèle demande une seconde personne",
            approvals.second_reader_of_own_words,
            help="Une phrase écrite à la main ou par le modèle de langage, qu’aucun modèle de lettre ne garantit.",
        )
    return ApprovalPolicy(level, parse_amount(typed) if typed.strip() else None, int(days), own_words)
