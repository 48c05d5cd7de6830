"""The queue at the left of "Validation": trays, then one line a draft; P and S go to the one before and the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import streamlit as st

from assistant.domain.approvals.second_look import Risk
from assistant.domain.finding import Severity
from assistant.domain.gathered import leads
from assistant.domain.writing.draft import Writer
from assistant.services.review.list_reviews import ReviewRow, Tray
from assistant.ui.components.badges import show_stage_and_channel
from assistant.ui.components.line import AMOUNT_WIDTH, amount_cell, head, line, muted, page_of, read_button
from assistant.ui.components.tray import pick_tray
from assistant.ui.into_view.component import ask_for
from assistant.ui.review_words import RISKS, TRAYS, age_words, away_words, due_words, looks_words
from assistant.ui.wording import WRITERS, counted, figures

SHOWN = 8
READING = "reading"
_OPEN = "review-open"
_IDS = "review-ids"  # the tray as it was drawn last
_EMPTY = {
    Tray.WAITING: "Rien n’attend de validation. Les brouillons soumis arrivent ici.",
    Tray.NOTICES: "Aucune mise en demeure n’attend.",
    Tray.APPROVED: "Aucun texte approuvé n’attend d’être envoyé.",
    Tray.BACK: "Aucun brouillon à reprendre.",
}
_BY_HAND = f":gray-badge[:material/person: {WRITERS[Writer.PERSON]}]"
_ORDERS = {"risk": "Retard et risque", "age": "Ancienneté"}


def choose_tray(trays: Mapping[Tray, tuple[ReviewRow, ...]]) -> tuple[ReviewRow, ...]:
    """The rows of the tray that is open, in the order chosen."""
    tray = pick_tray(trays, TRAYS.__getitem__, "review-tray")
    rows = trays[tray]
    if not rows:
        st.info(_EMPTY[tray], icon=":material/task_alt:")
    if len(rows) < 2:  # noqa: PLR2004 - one row has no order
        return rows
    order = st.segmented_control(
        "Ordre", list(_ORDERS), default="risk", required=True, format_func=_ORDERS.__getitem__, key="review-order"
    )
    return rows if order == "risk" else tuple(sorted(rows, key=lambda row: row.since))


def choose_row(rows: Sequence[ReviewRow], now: datetime) -> ReviewRow | None:
    """The draft to read, None for an empty tray."""
    if not rows:
        return None
    ids = [row.draft.id for row in rows]
    current = _current(ids)
    if len(rows) > 1:
        _show_steps(ids, current)
    place = st.container(gap=None)
    shown = page_of(len(rows), SHOWN, f"review-page-{rows[0].tray.value}")
    with place:
        for row in rows[shown]:
            _show_row(row, now, is_open=row is rows[current])
    return rows[current]


def _current(ids: Sequence[str]) -> int:
    """The one that was opened; once it has left the tray, the one that came after it."""
    opened, before = st.session_state.get(_OPEN, ""), st.session_state.get(_IDS, [])
    after = before[before.index(opened) :] if opened in before else []
    st.session_state[_IDS] = list(ids)
    found = next((one for one in (opened, *after) if one in ids), "")
    if found != opened and opened:
        st.session_state[_OPEN] = found
    return ids.index(found) if found else 0


def _show_steps(ids: Sequence[str], current: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        _step("Précédent", "P", "arrow_upward", ids, current - 1)
        _step("Suivant", "S", "arrow_downward", ids, current + 1)
        st.caption(f"{figures(current + 1)} sur {figures(len(ids))}", width="content")


def _step(label: str, shortcut: str, icon: str, ids: Sequence[str], target: int) -> None:
    exists = 0 <= target < len(ids)
    st.button(
        label,
        icon=f":material/{icon}:",
        type="tertiary",
        shortcut=shortcut,
        disabled=not exists,
        on_click=_open,
        args=(ids[target] if exists else "",),
    )


def _show_row(row: ReviewRow, now: datetime, *, is_open: bool) -> None:
    key = f"review-{row.draft.id}"
    with line(key):
        with head(key):
            st.text(row.client)
            st.caption(_facts(row, now))
            show_stage_and_channel(row.draft.stage, row.draft.channel, width=260, intent=row.draft.intent)
            _show_warnings(row)
        with st.container(key=f"side-{key}", width=AMOUNT_WIDTH, horizontal_alignment="right", gap=None):
            amount_cell(row.amount)
            read_button(row.draft.id, _open, is_open=is_open)


def _open(draft_id: str) -> None:
    st.session_state[_OPEN] = draft_id
    ask_for(READING)


def _show_warnings(row: ReviewRow) -> None:
    """Why it is read with care, and who answers for an absent author; a low risk goes without saying."""
    words, icon, color = RISKS[row.risk]
    why = looks_words(row)
    told = [f":{color}-badge[:material/{icon}: {words}]"] if why or row.risk is not Risk.LOW else []
    told += [_BY_HAND] if row.draft.latest.written_by is Writer.PERSON else []
    if told:
        st.markdown(" ".join(told) + (f" :small[{why}]" if why else ""))
    if row.away is not None:
        with muted(f"away-{row.draft.id}"):
            st.text(away_words(row.author, row.away))


def _facts(row: ReviewRow, now: datetime) -> str:
    mark = ":material/alarm: " if row.is_late else ""
    facts = [f"{mark}depuis {age_words(now - row.since)}"]
    text = row.draft.latest.text.whole
    faults = sum(one.severity is not Severity.ADVICE for one in leads(row.draft.latest.findings, text))
    facts += [counted(faults, "constat", "constats")] if faults else []
    if row.tray in {Tray.WAITING, Tray.NOTICES}:
        facts.insert(1, due_words(row))
    return ", ".join(facts)
