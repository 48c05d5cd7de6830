"""One yes for drafts alike: same template, no finding at all, nothing that two people must see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.all_services import Services
from assistant.services.review.list_reviews import ReviewRow, batches
from assistant.ui.components.line import amount_cell, head, line, muted
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.template_titles import title_of
from assistant.ui.wording import INTENTS, STAGES, counted, figures

_PLACE = "review-batch"
_SHOWN = "read-in-batch"
_FORMS = {"any": "forme courante", "brief": "forme brève"}  # as the names of plans end


def offer_batches(services: Services, user: User, rows: Sequence[ReviewRow]) -> None:
    """A door for each template with two drafts or more."""
    show_trouble(_PLACE)
    _show_left(st.session_state.pop(_PLACE, ()))
    if not may(user.role, Act.JUDGE):
        return
    offered = batches(rows)
    names = batch_names({template: alike[0].draft for template, alike in offered.items()})
    with st.container(horizontal=True, gap="small"):
        for template, alike in offered.items():
            _offer(services, user, template, names[template], alike)


def batch_names(drafts: Mapping[str, Draft]) -> dict[str, str]:
    """What each batch writes, by a draft of it: "relance 1"; with its form where two would read alike."""
    kinds = {template: _kind(draft) for template, draft in drafts.items()}
    seen = Counter(kinds.values())
    return {template: kind if seen[kind] == 1 else f"{kind}, {_form(template)}" for template, kind in kinds.items()}


def _form(template: str) -> str:
    form = template.rpartition(".")[2]
    return _FORMS.get(form, form)


def _kind(draft: Draft) -> str:
    return (STAGES[draft.stage] if draft.intent.is_of_ladder else INTENTS[draft.intent]).lower()


def _show_left(sentences: Sequence[str]) -> None:
    """Those that the last batch left; they hold names of clients, which are never read as markup."""
    if sentences:
        left = counted(len(sentences), "brouillon n’a pas été approuvé", "brouillons n’ont pas été approuvés")
        st.warning(f"{left}\u202f:", icon=":material/info:")
        with muted("batch-left"):
            st.text("\n".join(sentences))


def _offer(services: Services, user: User, template: str, letter: str, alike: Sequence[ReviewRow]) -> None:
    with st.popover(
        f"Approuver un lot\u202f: {letter} ({figures(len(alike))})", icon=":material/done_all:", key=f"batch-{template}"
    ):
        st.caption(
            f"Même modèle ({title_of(template)}), aucun constat, rien de grave. Lisez chaque texte\u202f: "
            "sa case s’ouvre alors, et chacun est contrôlé à nouveau."
        )
        chosen = [row for row in alike if _pick(row)]
        words = f"Approuver {counted(len(chosen), 'texte coché', 'textes cochés')}"
        if st.button(words, type="primary", key=f"approve-batch-{template}", disabled=not chosen):
            act(_PLACE, partial(_approve, services, user, chosen))


def _pick(row: ReviewRow) -> bool:
    """A yes is one's own: no box before its text was shown, and none is named by what was imported, read as markup."""
    draft = row.draft
    unread = _version(draft) not in st.session_state.get(_SHOWN, ())
    with line(f"batch-{draft.id}", wrap=False):
        chosen = st.checkbox(
            "Dans le lot",
            key=f"in-batch-{draft.id}",
            label_visibility="collapsed",
            disabled=unread,
            help="Lisez d’abord le texte." if unread else None,
        )
        with head(f"batch-{draft.id}"):
            st.text(row.client)
        amount_cell(row.amount)
    if st.toggle("Lire le texte", key=f"read-batch-{draft.id}", on_change=remember_shown, args=(draft,)):
        st.text(draft.latest.text.whole)
    return chosen


def remember_shown(draft: Draft) -> None:
    """A text that stands on the screen, in the batch or on the page itself, may be ticked."""
    st.session_state[_SHOWN] = st.session_state.get(_SHOWN, frozenset()) | {_version(draft)}


def _version(draft: Draft) -> tuple[str, int]:
    """What was read: another version is another text."""
    return draft.id, draft.latest.number


def _approve(services: Services, user: User, chosen: Sequence[ReviewRow]) -> None:
    """Approve, and keep for the next drawing who was left and why."""
    names = {row.draft.id: row.client for row in chosen}
    left = services.reviewing.approve_many({row.draft.id: row.draft.latest.number for row in chosen}, user)
    st.session_state[_PLACE] = tuple(f"{names[one.draft_id]}\u202f: {one.sentence}" for one in left)
