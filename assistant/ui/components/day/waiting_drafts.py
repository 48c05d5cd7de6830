"""The clients whose draft waits: for somebody's approval, or, approved, to leave."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.reminders.worklist import WorklistRow
from assistant.ui.components.day.day_sections import Section
from assistant.ui.components.line import amount_cell, line, page_of, told_head
from assistant.ui.session import go_to, remember_draft

SHOWN = 12
_NONE = {
    Section.APPROVAL: "Aucun brouillon n’attend de validation.",
    Section.TO_SEND: "Aucun texte approuvé n’attend d’être envoyé.",
}
_ABOUT = {
    Section.APPROVAL: "Les clients de cette liste dont un brouillon est soumis, à relancer aujourd’hui ou non. La page "
    "«\u202fValidation\u202f» compte tous les brouillons soumis.",
    Section.TO_SEND: "Les clients de cette liste dont un texte est approuvé sans être parti. Ouvrez-le pour l’envoyer, "
    "l’imprimer ou le copier, puis le marquer comme envoyé\u202f: il y est vérifié à nouveau. La page "
    "«\u202fValidation\u202f» compte tous les textes approuvés.",
}
_STANDING = {
    Section.APPROVAL: "Brouillon soumis, en attente d’un responsable.",
    Section.TO_SEND: "Texte approuvé, pas encore envoyé.",
}


def show_waiting(user: User, section: Section, rows: Sequence[WorklistRow]) -> None:
    """One line a client, which opens the draft that waits, or the dossier for who writes no letter."""
    if not rows:
        st.info(_NONE[section], icon=":material/task_alt:")
        return
    writes = may(user.role, Act.WRITE)
    if writes:
        st.caption(_ABOUT[section])
    place = st.container(gap=None)
    shown = page_of(len(rows), SHOWN, f"{section}-page")
    with place:
        for row in rows[shown]:
            _show_row(section, row, writes=writes)


def _show_row(section: Section, row: WorklistRow, *, writes: bool) -> None:
    key = f"{section}-{row.debtor_id}"
    with line(key):
        told_head(key, row.name, _STANDING[section])
        amount_cell(row.amount)
        if writes and st.button("Voir le brouillon", key=key, icon=":material/edit_note:"):
            remember_draft(row.pending_draft)
            go_to("atelier", row.debtor_id)
        if not writes and st.button("Dossier", key=key, icon=":material/folder_open:", type="tertiary"):
            go_to("dossier", row.debtor_id)
