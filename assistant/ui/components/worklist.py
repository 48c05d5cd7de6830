"""The day's list as a table; choosing a row opens the client."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.domain.worklist import WorklistRow
from assistant.ui.session import go_to, remember_client
from assistant.ui.wording import CHANNELS, STAGES, euros

_RIGHT = ("Montant", "Retard")


def show_worklist(rows: Sequence[WorklistRow], empty: str, *, key: str) -> None:
    """One line a client."""
    if not rows:
        st.info(empty, icon=":material/check_circle:")
        return
    chosen = st.dataframe(
        [_row(row) for row in rows],
        hide_index=True,
        width="stretch",
        key=key,
        on_select="rerun",
        selection_mode="single-row",
        column_config={name: st.column_config.TextColumn(alignment="right") for name in _RIGHT},
    )
    selected = chosen.selection.rows
    if selected:
        remember_client(rows[selected[0]].debtor_id)
        go_to("dossier")


def _row(row: WorklistRow) -> dict[str, str]:
    blocked = row.verdict.blocking
    return {
        "Client": row.name,
        "Montant": euros(row.amount),
        "Retard": f"{row.days_past_due} j" if row.days_past_due > 0 else "",
        "Étape": STAGES[row.advice.stage],
        "Canal": CHANNELS[row.advice.channel],
        "Pourquoi": blocked[0].sentence if blocked else row.advice.why,
        "Brouillon": "en cours" if row.pending_draft else "",
    }
