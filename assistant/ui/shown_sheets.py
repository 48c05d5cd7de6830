"""The sheets that this browser drew during the call under way, so that its log keeps what the agent had to say."""

from __future__ import annotations

from datetime import datetime

import streamlit as st

from assistant.domain.calls.call_claim import CallNotes
from assistant.domain.calls.call_sheet import CallSheet
from assistant.domain.calls.shown_sheet import ShownSheet, shown

_CALL, _SHEETS, _NOW = "shown-call", "shown-sheets", "shown-now"


def shown_so_far(notes: CallNotes, now: datetime) -> tuple[ShownSheet, ...]:
    """What the runs before this one, which begins ``now``, drew; another call begins with none."""
    call = (notes.debtor_id, notes.started_at)
    if st.session_state.get(_CALL) != call:
        st.session_state[_CALL], st.session_state[_SHEETS] = call, []
    st.session_state[_NOW] = now
    return tuple(st.session_state[_SHEETS])


def look_again(now: datetime) -> None:
    """What a fragment draws by itself is shown from ``now`` on, not from the run that it belongs to."""
    if _NOW in st.session_state:
        st.session_state[_NOW] = now


def remember_shown(sheet: CallSheet) -> None:
    """Note a sheet as it is drawn, once for as long as it does not change; outside a call nothing is noted."""
    if _NOW not in st.session_state:
        return
    drawn: list[ShownSheet] = st.session_state[_SHEETS]
    now = shown(sheet, st.session_state[_NOW])
    if not drawn or drawn[-1].fingerprint != now.fingerprint:
        drawn.append(now)
