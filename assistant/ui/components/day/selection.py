"""The clients picked in the day's list, kept while its pages are turned."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from assistant.domain.reminders.worklist import Task, WorklistRow
from assistant.ui.wording import figures

_PICKED = "picked-clients"
_ALL = "pick-all"


def picked(rows: Sequence[WorklistRow]) -> list[str]:
    """The picked clients among these rows, in their order; one who has a draft already is never among them."""
    chosen = _kept()
    return [row.debtor_id for row in rows if row.debtor_id in chosen and not row.pending_draft]


def pick_row(row: WorklistRow, rank: int) -> None:
    """The box of one line, named by its rank: a label is read as markup, and a name is somebody else's text."""
    key = _key(row.debtor_id)
    if key not in st.session_state:
        st.session_state[key] = row.debtor_id in _kept()
    st.checkbox(
        f"Choisir le rang {rank}" if not row.pending_draft else f"Rang {rank}\u202f: un brouillon est en cours",
        key=key,
        label_visibility="collapsed",
        disabled=bool(row.pending_draft),
        on_change=partial(_turn, row.debtor_id),
    )


def pick_all(rows: Sequence[WorklistRow]) -> None:
    """The box that picks every line of the list, those of its other pages too; a client to call is picked by hand."""
    free = [row.debtor_id for row in rows if row.task is Task.WRITE]
    st.checkbox(
        f"Choisir les lettres à rédiger ({figures(len(free))})",
        key=_ALL,
        disabled=not free,
        on_change=partial(_turn_all, free),
    )


def forget_picked() -> None:
    """Unpick everybody."""
    for key in [_ALL, *map(_key, _kept())]:
        st.session_state.pop(key, None)
    _kept().clear()


def _kept() -> set[str]:
    chosen: set[str] = st.session_state.setdefault(_PICKED, set())
    return chosen


def _key(debtor_id: str) -> str:
    return f"pick-{debtor_id}"


def _turn(debtor_id: str) -> None:
    (_kept().add if st.session_state[_key(debtor_id)] else _kept().discard)(debtor_id)


def _turn_all(debtor_ids: Sequence[str]) -> None:
    wanted = st.session_state[_ALL]
    for debtor_id in debtor_ids:
        st.session_state.pop(_key(debtor_id), None)
    (_kept().update if wanted else _kept().difference_update)(debtor_ids)
