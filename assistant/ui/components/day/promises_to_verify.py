"""Promises that fell due: has the money come? Each line leads to the dossier."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.domain.reminders.worklist import WorklistRow
from assistant.ui.components.line import amount_cell, line, page_of, told_head
from assistant.ui.session import go_to, remember_draft
from assistant.ui.wording import day

SHOWN = 12


def show_promises(rows: Sequence[WorklistRow]) -> None:
    """The latest promise of each client that is not seen kept."""
    if not rows:
        st.info("Aucune promesse à vérifier.", icon=":material/task_alt:")
        return
    place = st.container(gap=None)
    shown = page_of(len(rows), SHOWN, "promises-page")
    with place:
        for row in rows[shown]:
            _show_promise(row)


def _show_promise(row: WorklistRow) -> None:
    words = "promesse non tenue" if row.advice.broken_promise else "le règlement est-il arrivé\u202f?"
    with line(f"promise-{row.debtor_id}"):
        told_head(f"promise-{row.debtor_id}", row.name, f"Promis pour le {day(row.promise_on)}\u202f: {words}")
        amount_cell(row.amount)
        if st.button("Dossier", key=f"promise-{row.debtor_id}", icon=":material/folder_open:", type="tertiary"):
            go_to("dossier", row.debtor_id)


def show_waiting(rows: Sequence[WorklistRow]) -> None:
    """Clients whose draft waits for somebody's approval."""
    if not rows:
        st.info("Aucun brouillon n’attend de validation.", icon=":material/task_alt:")
        return
    place = st.container(gap=None)
    shown = page_of(len(rows), SHOWN, "approval-page")
    with place:
        for row in rows[shown]:
            _show_waiting(row)


def _show_waiting(row: WorklistRow) -> None:
    with line(f"approval-{row.debtor_id}"):
        told_head(f"approval-{row.debtor_id}", row.name, "Brouillon soumis, en attente d’un responsable.")
        amount_cell(row.amount)
        if st.button("Voir le brouillon", key=f"approval-{row.debtor_id}", icon=":material/edit_note:"):
            remember_draft(row.pending_draft)
            go_to("atelier", row.debtor_id)
