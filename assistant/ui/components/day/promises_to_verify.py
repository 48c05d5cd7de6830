"""Promises that fell due: has the money come? Each line says so in one click, or leads to the dossier."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.reminders.worklist import WorklistRow
from assistant.services.all_services import Services
from assistant.ui.components.line import amount_cell, line, page_of, told_head
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.session import go_to, remember_draft
from assistant.ui.wording import day

SHOWN = 12
_PLACE = "promises-to-verify"
_KEPT = "Promesse tenue\u202f: si le compte ne montre pas encore l’argent, les relances l’attendent."
_BROKEN = "Promesse non tenue\u202f: la relance peut le rappeler."


def show_promises(services: Services, user: User, rows: Sequence[WorklistRow]) -> None:
    """The latest promise of each client that is not seen kept."""
    show_trouble(_PLACE)
    if not rows:
        st.info("Aucune promesse à vérifier.", icon=":material/task_alt:")
        return
    place = st.container(gap=None)
    shown = page_of(len(rows), SHOWN, "promises-page")
    with place:
        for row in rows[shown]:
            _show_promise(services, user, row)


def _show_promise(services: Services, user: User, row: WorklistRow) -> None:
    words = "le règlement est-il arrivé\u202f?"
    if row.advice.broken_promise:
        words += " Le compte ne le montre pas."
    with line(f"promise-{row.debtor_id}"):
        told_head(f"promise-{row.debtor_id}", row.name, f"Promis pour le {day(row.promise_on)}\u202f: {words}")
        amount_cell(row.amount)
        if row.advice.broken_promise and row.ready and may(user.role, Act.WRITE):
            _write_button(row)
        if may(user.role, Act.CALL):
            _settle(services, user, row, "Tenue", _KEPT, kept=True)
            _settle(services, user, row, "Non tenue", _BROKEN, kept=False)
        if st.button("Dossier", key=f"promise-{row.debtor_id}", icon=":material/folder_open:", type="tertiary"):
            go_to("dossier", row.debtor_id)


def _settle(services: Services, user: User, row: WorklistRow, label: str, done: str, *, kept: bool) -> None:
    """A word that holds reminders back, or lets them tell of it: it is said twice, since nothing takes it back."""
    state = "kept" if kept else "broken"
    icon = ":material/check_circle:" if kept else ":material/event_busy:"
    with st.popover(label, icon=icon, type="tertiary", key=f"promise-ask-{state}-{row.debtor_id}"):
        st.text(f"{row.name}, promesse pour le {day(row.promise_on)}")
        st.caption(done)
        if st.button(f"Noter «\u202f{label.lower()}\u202f»", key=f"promise-{state}-{row.debtor_id}", type="primary"):
            settle = partial(services.agree.settle_promise, row.debtor_id, row.promise_id, user, kept=kept)
            act(_PLACE, settle, done=done)


def _write_button(row: WorklistRow) -> None:
    """To the workshop, where the letter about the broken promise is the one proposed."""
    label = "Reprendre" if row.pending_draft else "Préparer"
    if st.button(label, key=f"promise-write-{row.debtor_id}", icon=":material/edit_note:"):
        remember_draft(row.pending_draft)
        go_to("atelier", row.debtor_id)
