"""The queue at the left of "Validation": trays, then one line a draft."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from assistant.ui.components.badges import show_stage_and_channel
from assistant.ui.components.line import amount_cell, head, line, page_of
from assistant.ui.review_rows import ReviewRow, Tray
from assistant.ui.wording import counted

SHOWN = 8
_OPEN = "review-open"
_DAY = 24
_EMPTY = {
    Tray.WAITING: "Rien n’attend de validation. Les brouillons soumis arrivent ici.",
    Tray.NOTICES: "Aucune mise en demeure n’attend.",
    Tray.APPROVED: "Aucun texte approuvé n’attend d’être envoyé.",
    Tray.BACK: "Aucun brouillon à reprendre.",
}


def choose_row(trays: Mapping[Tray, tuple[ReviewRow, ...]]) -> ReviewRow | None:
    """The draft to read, None for an empty tray."""
    first = next((tray for tray in Tray if trays[tray]), Tray.WAITING)
    tray = st.pills(
        "Bannette",
        list(Tray),
        default=first,
        required=True,
        format_func=lambda tray: f"{tray.value} ({len(trays[tray])})",
        key="review-tray",
        wrap=True,
        label_visibility="collapsed",
    )
    rows = trays[tray]
    if not rows:
        st.info(_EMPTY[tray], icon=":material/task_alt:")
        return None
    ids = [row.draft.id for row in rows]
    opened = st.session_state.get(_OPEN, "")
    current = ids.index(opened) if opened in ids else 0
    place = st.container(gap=None)
    shown = page_of(len(rows), SHOWN, f"review-page-{tray.name}")
    with place:
        for row in rows[shown]:
            _show_row(row, is_open=row is rows[current])
    return rows[current]


def _show_row(row: ReviewRow, *, is_open: bool) -> None:
    key = f"review-{row.draft.id}"
    with line(key):
        with head(key):
            st.text(row.client)
            st.caption(_facts(row))
            show_stage_and_channel(row.draft.stage, row.draft.channel, width=260)
        amount_cell(row.amount)
        st.button(
            "Ouvert" if is_open else "Lire",
            key=f"read-{row.draft.id}",
            icon=":material/visibility:",
            type="tertiary",
            disabled=is_open,
            on_click=_open,
            args=(row.draft.id,),
        )


def _open(draft_id: str) -> None:
    st.session_state[_OPEN] = draft_id


def _facts(row: ReviewRow) -> str:
    age = f"{row.age}\u202fh" if row.age < _DAY else counted(row.age // _DAY, "jour", "jours")
    if not row.age:
        age = "moins d’une heure"
    mark = ":material/alarm: " if row.is_old else ""
    return f"{mark}depuis {age}, {counted(row.faults, 'constat', 'constats')}"
