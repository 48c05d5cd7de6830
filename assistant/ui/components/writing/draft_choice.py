"""Which of a client's drafts the workshop shows."""

from __future__ import annotations

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.writing.draft import Draft
from assistant.ui.session import open_draft, remember_draft
from assistant.ui.wording import CHANNELS, STAGES, STATES, in_sentence, moment


def choose_draft(case: Case) -> Draft | None:
    """The draft asked for, else the latest one of this client; another client's is never shown."""
    drafts = {draft.id: draft for draft in case.drafts}
    if not drafts:
        return None
    ids, wanted = list(drafts), open_draft()
    if len(ids) == 1:
        return drafts[ids[0]]
    words = {draft_id: f"n°\u202f{len(ids) - rank}, {_words(drafts[draft_id])}" for rank, draft_id in enumerate(ids)}
    chosen = st.selectbox(  # by its words, the page knows which one is open: no two may be alike
        "Brouillon", ids, index=ids.index(wanted) if wanted in drafts else 0, format_func=words.__getitem__
    )
    if chosen != wanted:
        remember_draft(chosen)
    return drafts[chosen]


def _words(draft: Draft) -> str:
    made = f"{in_sentence(STAGES[draft.stage])}, {in_sentence(CHANNELS[draft.channel])}, {moment(draft.created_at)}"
    return f"{made}\u202f: {STATES[draft.state].lower()}, version {draft.latest.number}"
