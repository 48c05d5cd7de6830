"""The day's list: one line a client, and one click to the dossier or straight to the workshop."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.domain.money import total
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.reminders.worklist import WorklistRow
from assistant.services.accounts.explain_priority import explain_priority
from assistant.ui.components.badges import show_stage_and_channel
from assistant.ui.components.day.selection import pick_row
from assistant.ui.components.line import amount_cell, line, page_of, told_head
from assistant.ui.session import go_to, remember_draft
from assistant.ui.wording import counted, euros, figures

SHOWN, SHOWN_BLOCKED = 10, 6  # a screen of the first, and the head of the second: each line costs the browser some ms
DAYS_WIDTH, STEP_WIDTH, _ACT_WIDTH = 52, 290, 112


def show_ready(user: User, rows: Sequence[WorklistRow]) -> None:
    """Those who may be reminded; the first line carries the page's primary button."""
    if not rows:
        st.info(
            "Rien à relancer ici aujourd’hui. Les clients bloqués restent visibles plus bas.",
            icon=":material/task_alt:",
        )
        return
    place = st.container(gap=None)
    shown = page_of(len(rows), SHOWN, "ready-page")
    with place:
        for rank, row in enumerate(rows[shown], start=shown.start + 1):
            _show_ready_row(user, row, rank)


def show_summary(user: User, rows: Sequence[WorklistRow]) -> None:
    """How many to remind and for how much."""
    pending, calls = sum(bool(row.pending_draft) for row in rows), sum(row.call is not None for row in rows)
    writes = may(user.role, Act.WRITE)
    st.subheader(f"{'À relancer' if writes else 'À appeler'} ({figures(len(rows))})", anchor=False)
    told = [f"{euros(total(row.amount for row in rows))} à demander"]
    told += [counted(calls, "appel à passer", "appels à passer")] if writes and calls else []
    told += [counted(pending, "client a déjà un brouillon", "clients ont déjà un brouillon")] if pending else []
    st.caption(
        f"{', '.join(told)}. {'Par priorité' if writes else 'Les appels du scénario d’abord, puis par priorité'}.",
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
    if calls and not (writes and (row.call is None or row.pending_draft)):
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
