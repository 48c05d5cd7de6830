"""The day's list: one line a client, and one click to the dossier or straight to the workshop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from assistant.domain.money import total
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.reminders.worklist import Task, WorklistRow
from assistant.services.accounts.explain_priority import explain_priority
from assistant.ui.components.badges import show_stage_and_channel
from assistant.ui.components.day.selection import pick_row
from assistant.ui.components.line import amount_cell, line, page_of, told_head
from assistant.ui.session import go_to, remember_draft
from assistant.ui.wording import counted, euros, figures

SHOWN, SHOWN_BLOCKED = 10, 6  # a screen of the first, and the head of the second: each line costs the browser some ms
_TASKS = {
    Task.WRITE: ("lettre à rédiger", "lettres à rédiger"),
    Task.RESUME: ("brouillon à reprendre", "brouillons à reprendre"),
    Task.CALL: ("appel à passer", "appels à passer"),
}
DAYS_WIDTH, STEP_WIDTH, _ACT_WIDTH = 52, 290, 112


def show_ready(user: User, rows: Sequence[WorklistRow]) -> None:
    """Those who may be reminded; the first line carries the page's primary button."""
    if not rows:
        st.info(
            "Rien à relancer ici aujourd’hui. Les clients bloqués restent visibles plus bas.",
            icon=":material/task_alt:",
        )
    _show_rows(user, rows, "ready-page")


def show_calls(user: User, rows: Sequence[WorklistRow]) -> None:
    """For who writes no letter: the calls of the scenario, then those whose next step is a letter, in that order."""
    wanted = [row for row in rows if row.call is not None]
    others = [row for row in rows if row.call is None]
    st.subheader(f"À appeler ({figures(len(wanted))})", anchor=False)
    if wanted:
        _tell_amount(wanted)
    else:
        st.caption("Aucun scénario ne demande d’appel aujourd’hui.")
    _show_rows(user, wanted, "ready-page")
    if others:
        st.subheader(f"Peuvent aussi être appelés ({figures(len(others))})", anchor=False)
        _tell_amount(others, "leur prochaine étape est un courrier, que le suivi client rédige")
        _show_rows(user, others, "also-page", before=len(wanted))


def show_summary(rows: Sequence[WorklistRow]) -> None:
    """How many to remind, for how much, and what each asks: letters to write, begun ones, calls."""
    tasks = Counter(row.task for row in rows)
    st.subheader(f"À relancer ({figures(len(rows))})", anchor=False)
    told = [counted(tasks[task], *words) for task, words in _TASKS.items() if tasks[task]]
    _tell_amount(rows, ", ".join(told))


def _tell_amount(rows: Sequence[WorklistRow], what: str = "") -> None:
    asked = f"{euros(total(row.amount for row in rows))} à demander"
    st.caption(
        ". ".join(filter(None, [f"{asked}\u202f: {what}" if what else asked, "Par priorité."])),
        help="La priorité multiplie montant, âge, promesse non tenue, habitude de paiement et effort.",
    )


def show_blocked(user: User, rows: Sequence[WorklistRow]) -> None:
    """Those who may not be reminded, each with the reasons, or whose step has not come yet."""
    if not rows:
        return
    what = "relancer" if may(user.role, Act.WRITE) else "appeler"
    st.subheader(f"À ne pas {what} aujourd’hui ({figures(len(rows))})", anchor=False)
    st.caption("Ils restent dans votre encours\u202f: levez la raison, ou attendez l’étape du scénario.")
    place = st.container(gap=None)
    shown = page_of(len(rows), SHOWN_BLOCKED, "blocked-page")
    with place:
        for row in rows[shown]:
            with line(f"blocked-{row.debtor_id}"):
                told_head(f"blocked-{row.debtor_id}", row.name, *_why_not(row))
                amount_cell(row.amount)
                st.text(_days(row), width=DAYS_WIDTH, text_alignment="right")
                _open_button(row)


def _show_rows(user: User, rows: Sequence[WorklistRow], key: str, before: int = 0) -> None:
    """One page of lines; ``before`` how many stand above them on the page."""
    place = st.container(gap=None)
    shown = page_of(len(rows), SHOWN, key)
    with place:
        for rank, row in enumerate(rows[shown], start=before + shown.start + 1):
            _show_ready_row(user, row, rank)


def _show_ready_row(user: User, row: WorklistRow, rank: int) -> None:
    with line(row.debtor_id):
        if may(user.role, Act.WRITE):
            pick_row(row, rank)
        told_head(row.debtor_id, row.name, _why(row))
        amount_cell(row.amount)
        st.text(_days(row), width=DAYS_WIDTH, text_alignment="right")
        show_stage_and_channel(row.stage, row.channel, width=STEP_WIDTH)
        _act_button(user, row, rank)
        _open_button(row)


def _act_button(user: User, row: WorklistRow, rank: int) -> None:
    """What the line says to do: the call that the scenario wants, else the letter."""
    writes, calls = may(user.role, Act.WRITE), may(user.role, Act.CALL)
    if calls and not (writes and row.task is not Task.CALL):
        _call_button(row, rank)
    elif writes:
        _write_button(row, rank)


def _call_button(row: WorklistRow, rank: int) -> None:
    if st.button(
        "Appeler",
        key=f"call-{row.debtor_id}",
        icon=":material/call:",
        type="primary" if rank == 1 else "secondary",
        width=_ACT_WIDTH,
        help=f"Rang {rank}\u202f: {explain_priority(row)}",
    ):
        go_to("appels", row.debtor_id)


def _write_button(row: WorklistRow, rank: int) -> None:
    """To the workshop; "Rédiger" is kept for what writes at once."""
    if st.button(
        "Reprendre" if row.pending_draft else "Préparer",
        key=f"write-{row.debtor_id}",
        icon=":material/edit_note:",
        type="primary" if rank == 1 else "secondary",
        width=_ACT_WIDTH,
        help=f"Rang {rank}\u202f: {explain_priority(row)}",
    ):
        remember_draft(row.pending_draft)
        go_to("atelier", row.debtor_id)


def _open_button(row: WorklistRow) -> None:
    if st.button("Dossier", key=f"open-{row.debtor_id}", icon=":material/folder_open:", type="tertiary"):
        go_to("dossier", row.debtor_id)


def _why(row: WorklistRow) -> str:
    waits = [reason.sentence for reason in row.verdict.reasons]
    marks = ["brouillon en cours"] if row.pending_draft else []
    calls = ["appel conseillé"] if row.call else []
    return " · ".join([row.advice.why, *calls, *waits, *marks])


def _why_not(row: WorklistRow) -> list[str]:
    waits = [row.waiting] if row.waiting and row.verdict.green else []
    return [*(reason.sentence for reason in row.verdict.reasons), *waits]


def _days(row: WorklistRow) -> str:
    return f"{row.days_past_due}\u202fj" if row.days_past_due > 0 else "–"
