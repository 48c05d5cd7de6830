"""Drafting the picked clients: the button, the progress while letters are written, and what became of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.reminders.worklist import WorklistRow
from assistant.domain.writing.draft_outcome import DraftOutcome, OutcomeKind
from assistant.services.all_services import Services
from assistant.services.writing.draft_run import DraftRun
from assistant.ui.components.day.selection import forget_picked, pick_all, picked
from assistant.ui.wording import counted, figures

_RUN = "draft-run"
_ENDED = "draft-run-ended"
_EVERY = 0.5  # seconds between two looks at the run
_SHOWN = 5  # refusals told one by one


def offer_drafting(services: Services, user: User, rows: Sequence[WorklistRow]) -> None:
    """A run that is shown until it is put away, else the box that picks all and the button that begins."""
    run: DraftRun | None = st.session_state.get(_RUN)
    if run is not None:
        _show_run()
        return
    if not may(user.role, Act.WRITE):
        return
    chosen = picked(rows)
    with st.container(horizontal=True, vertical_alignment="center"):
        pick_all(rows)
        begin = st.button(
            f"Rédiger la sélection ({figures(len(chosen))})", icon=":material/edit_note:", disabled=not chosen
        )
    if begin:
        st.session_state[_RUN] = DraftRun(services.draft_many, chosen, user)
        forget_picked()
        st.rerun()


@st.fragment(run_every=_EVERY)
def _show_run() -> None:
    run: DraftRun | None = st.session_state.get(_RUN)
    if run is None:
        return
    outcomes, running = run.outcomes, run.running
    if not running:
        told = st.session_state.get(_ENDED) is run
        if not told:  # the lines below were drawn before: they tell of new drafts now
            st.session_state[_ENDED] = run
            st.rerun(scope="app")
        _show_end(run)
        return
    drafted = sum(1 for outcome in outcomes if outcome.kind is OutcomeKind.DRAFTED)
    words = f"{counted(drafted, 'brouillon rédigé', 'brouillons rédigés')} sur {run.total}"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.progress(len(outcomes) / max(run.total, 1), text=words)
        if st.button("Arrêter", icon=":material/stop_circle:", disabled=run.stopping):
            run.stop()
    st.caption(
        "Les brouillons commencés se terminent, les autres attendront."
        if run.stopping
        else "Vous pouvez continuer ailleurs\u202f: chaque brouillon est gardé dès qu’il est prêt."
    )


def _show_end(run: DraftRun) -> None:
    outcomes = run.outcomes
    counts = Counter(outcome.kind for outcome in outcomes)
    left = run.total - sum(counts[kind] for kind in OutcomeKind if kind is not OutcomeKind.LEFT)
    drafted = counted(counts[OutcomeKind.DRAFTED], "brouillon rédigé", "brouillons rédigés")
    rest = f", {counted(left, 'client laissé', 'clients laissés')} pour plus tard" if left else ""
    st.success(f"{drafted}{rest}.", icon=":material/task_alt:")
    _show_refusals([one for one in outcomes if one.kind in {OutcomeKind.REFUSED, OutcomeKind.FAILED}])
    if st.button("Revenir à la liste", icon=":material/refresh:"):
        del st.session_state[_RUN]
        st.rerun(scope="app")


def _show_refusals(refused: Sequence[DraftOutcome]) -> None:
    for outcome in refused[:_SHOWN]:
        st.warning(outcome.why, icon=":material/warning:")
    if len(refused) > _SHOWN:
        st.caption(f"Et {counted(len(refused) - _SHOWN, 'autre client', 'autres clients')} dans le même cas.")
