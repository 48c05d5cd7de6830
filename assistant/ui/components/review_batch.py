"""One yes for drafts alike: same template, no finding at all, nothing that two people must see."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from assistant.domain.permission import Act, may
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.services.list_reviews import ReviewRow, batches
from assistant.ui.components.line import amount_cell, head, line, muted
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.wording import counted

_PLACE = "review-batch"


def offer_batches(services: Services, user: User, rows: Sequence[ReviewRow]) -> None:
    """A door for each template with two drafts or more."""
    show_trouble(_PLACE)
    _show_left(st.session_state.pop(_PLACE, ()))
    if not may(user.role, Act.JUDGE):
        return
    with st.container(horizontal=True, gap="small"):
        for template, alike in batches(rows).items():
            _offer(services, user, template, alike)


def _show_left(sentences: Sequence[str]) -> None:
    """Those that the last batch left; they hold names of clients, which are never read as markup."""
    if sentences:
        left = counted(len(sentences), "brouillon n’a pas été approuvé", "brouillons n’ont pas été approuvés")
        st.warning(f"{left}\u202f:", icon=":material/info:")
        with muted("batch-left"):
            st.text("\n".join(sentences))


def _offer(services: Services, user: User, template: str, alike: Sequence[ReviewRow]) -> None:
    with st.popover(f"Approuver un lot ({len(alike)})", icon=":material/done_all:", key=f"batch-{template}"):
        st.caption(f"Même modèle ({template}), aucun constat, rien de grave. Chacun est contrôlé à nouveau.")
        chosen = [row for row in alike if _pick(row)]
        words = f"Approuver les {len(chosen)} cochés"
        if st.button(words, type="primary", key=f"approve-batch-{template}", disabled=not chosen):
            act(_PLACE, partial(_approve, services, user, chosen))


def _pick(row: ReviewRow) -> bool:
    """The box is named by nothing that was imported: a label is read as markup."""
    with line(f"batch-{row.draft.id}", wrap=False):
        chosen = st.checkbox("Dans le lot", value=True, key=f"in-batch-{row.draft.id}", label_visibility="collapsed")
        with head(f"batch-{row.draft.id}"):
            st.text(row.client)
        amount_cell(row.amount)
    return chosen


def _approve(services: Services, user: User, chosen: Sequence[ReviewRow]) -> None:
    """Approve, and keep for the next drawing who was left and why."""
    names = {row.draft.id: row.client for row in chosen}
    left = services.reviewing.approve_many({row.draft.id: row.draft.latest.number for row in chosen}, user)
    st.session_state[_PLACE] = tuple(f"{names[one.draft_id]}\u202f: {one.sentence}" for one in left)
