"""What may be done with a plan on file: accept, write its letter, call in, cancel."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.reminders.intent import Intent
from assistant.services.agreements.settle_plan import PlanAccepted
from assistant.services.all_services import Services
from assistant.ui.components.plans.plan_card import show_effects, show_plan_state, show_schedule
from assistant.ui.components.plans.plan_form import PLACE, claims_interest
from assistant.ui.components.trouble import act
from assistant.ui.session import go_to, remember_draft
from assistant.ui.wording import INTENTS, PLAN_EFFECTS, day

_LETTERS: Final[Mapping[PlanStatus, Intent]] = {
    PlanStatus.PROPOSED: Intent.PLAN_PROPOSAL,
    PlanStatus.IN_ORDER: Intent.PLAN_CONFIRMATION,
    PlanStatus.MISSED: Intent.MISSED_INSTALMENT,
}


def show_plan(services: Services, user: User, case: Case, standing: PlanStanding) -> None:
    """One plan with its schedule and the acts that its state allows."""
    plan = standing.plan
    with st.container(border=True, key=f"plan-card-{plan.id}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.text(f"{', '.join(plan.invoice_numbers)}, proposé le {day(plan.proposed_on)}", width="stretch")
            show_plan_state(standing.status)
        if plan.accepted_on is not None:
            st.text(f"Accepté le {day(plan.accepted_on)} par {plan.accepted_by}")
        show_schedule(plan, standing)
        if standing.is_running or standing.status is PlanStatus.PROPOSED:
            if standing.status in PLAN_EFFECTS:
                st.caption(PLAN_EFFECTS[standing.status])
            else:
                show_effects(plan, penalties=claims_interest(case.debtor.kind))
            with st.container(horizontal=True, gap="small"):
                _show_acts(services, user, case, standing)


def _show_acts(services: Services, user: User, case: Case, standing: PlanStanding) -> None:
    plan, settle, debtor_id = standing.plan, services.agree.settle_plan, case.debtor.id
    if standing.status is PlanStatus.PROPOSED:
        _ask_acceptance(services, user, case, standing)
    intent = _LETTERS.get(standing.status)  # none where its invoices are contested or paused
    if intent is not None and st.button(
        f"Préparer\u202f: {INTENTS[intent].lower()}", icon=":material/edit_note:", key=f"letter-{plan.id}"
    ):
        remember_draft("")
        st.session_state[f"intent-{debtor_id}"] = intent
        go_to("atelier", debtor_id)
    if standing.status is PlanStatus.MISSED and may(user.role, Act.JUDGE):
        with st.popover("Déchéance du terme", icon=":material/gavel:"), st.form(f"call-{plan.id}", border=False):
            notice_on = st.date_input("Mise en demeure envoyée le", case.as_of, format="DD/MM/YYYY")
            if st.form_submit_button("Rendre le solde exigible", type="primary"):
                act(PLACE, lambda: settle.call_in(debtor_id, plan.id, notice_on, user))
    if st.button("Annuler l’échéancier", icon=":material/cancel:", key=f"cancel-{plan.id}"):
        act(PLACE, lambda: settle.cancel(debtor_id, plan.id, user))


def _ask_acceptance(services: Services, user: User, case: Case, standing: PlanStanding) -> None:
    plan = standing.plan
    with st.popover("Accord du client", icon=":material/handshake:"), st.form(f"accept-{plan.id}", border=False):
        by = st.text_input("Accepté par", case.contact.full_name if case.contact else "")
        on = st.date_input("Le", case.as_of, format="DD/MM/YYYY")
        if st.form_submit_button("Enregistrer l’accord", type="primary"):
            act(PLACE, lambda: services.agree.settle_plan.accept(case.debtor.id, plan.id, PlanAccepted(on, by), user))
