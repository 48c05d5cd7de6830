"""A payment plan on screen: one line in the dossier, its schedule and effects on its own page."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from assistant.domain.commitments.payment_plan import Instalment, PaymentPlan, PenaltyFate
from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus
from assistant.ui.components.badges import Color
from assistant.ui.components.line import amount_cell, head, line
from assistant.ui.wording import PENALTIES, PLAN_STATES, day, euros

_LOOKS: dict[PlanStatus, tuple[str, Color]] = {
    PlanStatus.PROPOSED: ("hourglass_top", "blue"),
    PlanStatus.IN_ORDER: ("check_circle", "green"),
    PlanStatus.MISSED: ("warning", "orange"),
    PlanStatus.CONTESTED: ("gavel", "orange"),
    PlanStatus.PAUSED: ("pause_circle", "gray"),
    PlanStatus.BROKEN: ("heart_broken", "red"),
    PlanStatus.COMPLETED: ("task_alt", "green"),
    PlanStatus.CANCELLED: ("cancel", "gray"),
}
_STATE_WIDTH = 150


def show_plan_line(standing: PlanStanding) -> None:
    """State, sum received of the whole, and the date that comes."""
    with line(f"plan-{standing.plan.id}"):
        show_plan_cells(standing)


def show_plan_cells(standing: PlanStanding, client: str = "") -> None:
    """The cells of that line, for one that goes on; with the ``client`` where there are several."""
    kind = f"Échéancier en {len(standing.plan.instalments)} versements"
    with head(f"plan-{standing.plan.id}"):
        st.text(client or kind)
        st.caption(f"{kind} · {_facts(standing)}" if client else _facts(standing))
    amount_cell(standing.left if standing.is_running else standing.plan.total)
    show_plan_state(standing.status, _STATE_WIDTH)


def show_plan_state(status: PlanStatus, width: int | Literal["content"] = "content") -> None:
    """The state as a badge, in words; of a fixed ``width`` in a list, so that its columns stand."""
    icon, color = _LOOKS[status]
    st.badge(PLAN_STATES[status], icon=f":material/{icon}:", color=color, width=width)


def show_schedule(plan: PaymentPlan, standing: PlanStanding | None = None) -> None:
    """One row an instalment with its state, then the whole; the last one takes what rounding left."""
    with st.container(key=f"figures-plan-{plan.id or 'preview'}"):
        rows = [
            {
                "Versement": str(rank),
                "Date": day(one.due_on),
                "Somme": euros(one.amount),
                "État": _state(one, standing),
            }
            for rank, one in enumerate(plan.instalments, start=1)
        ]
        whole = {"Versement": "Total", "Date": "", "Somme": euros(plan.total), "État": ""}
        st.table([*rows, whole], border="horizontal")
    if plan.instalments[-1].amount != plan.instalments[0].amount:
        st.caption("Le dernier versement porte l’arrondi\u202f: la somme des versements est la dette, au centime.")


def show_effects(plan: PaymentPlan, *, penalties: bool) -> None:
    """What an accepted plan changes; ``penalties``: whether late interest is claimed from this client."""
    st.caption(
        "Une fois accepté\u202f: plus de relance sur ces factures tant que les dates sont tenues (deux jours ouvrés de "
        "grâce)\u202f; la dette est reconnue, la prescription repart du jour de l’accord."
    )
    if not penalties:
        st.caption("L’échelonnement est sans frais ni intérêts.")
        return
    words = PENALTIES[plan.penalties]
    st.caption(f"Pénalités de retard\u202f: {words[:1].lower()}{words[1:]}.")
    if plan.penalties is not PenaltyFate.RUN:
        st.caption("Si l’échéancier est rompu, elles se comptent depuis l’échéance d’origine.")


def _facts(standing: PlanStanding) -> str:
    plan, facts = standing.plan, []
    if standing.status is PlanStatus.PROPOSED:
        return f"proposé le {day(plan.proposed_on)}, {euros(plan.total)}"
    if standing.received:
        facts.append(f"reçu {euros(standing.received)} sur {euros(plan.total)}")
    if standing.missed:
        facts.append(f"manque {euros(standing.arrears)} depuis le {day(standing.missed[0].due_on)}")
    elif standing.coming:
        facts.append(f"prochain versement le {day(standing.coming[0].due_on)}")
    return " · ".join(facts) or f"accepté le {day(plan.accepted_on or plan.proposed_on)}"


def _state(one: Instalment, standing: PlanStanding | None) -> str:
    if standing is None or standing.status in {PlanStatus.PROPOSED, PlanStatus.CANCELLED}:
        return "à venir"
    if one in standing.missed:
        return "manque"
    if one in standing.coming:
        return "à venir"
    return "reçu" if one in standing.paid else "plus demandé"  # a credit note, a loss or a dispute took it off
