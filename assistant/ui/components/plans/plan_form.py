"""Preparing a plan: invoices, number of instalments, first day, late interest; the schedule as it would be."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.commitments.payment_plan import PenaltyFate
from assistant.domain.commitments.plan_standing import PlanStatus
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.people.user import User
from assistant.services.agreements.propose_plan import FEWEST, MOST, PlanWanted
from assistant.services.all_services import Services
from assistant.services.gate.business_days import next_business_day
from assistant.ui.components.plans.plan_card import show_effects, show_schedule
from assistant.ui.components.trouble import act, trouble_shown
from assistant.ui.plain import plain
from assistant.ui.wording import PENALTIES, euros

PLACE = "plans"
_FIRST_IN = timedelta(days=14)


def ask_plan(services: Services, user: User, case: Case) -> None:
    """The fields, the preview below them, and the button that keeps the proposal."""
    st.subheader("Nouvel échéancier", anchor=False)
    proposed = _proposed(case)
    items = {
        item.invoice.number: euros(item.undisputed)
        for item in case.net.remindable_items
        if item.invoice.number not in proposed
    }
    if proposed:
        numbers = ", ".join(sorted(proposed))
        st.caption(plain(f"Un échéancier est déjà proposé pour {numbers}\u202f: annulez-le pour en proposer un autre."))
    if not items:
        if not proposed:
            st.caption("Aucune facture échue, non contestée et hors échéancier\u202f: rien à étaler.")
        return
    wanted = _ask(case, items)
    with trouble_shown():
        plan = services.agree.propose_plan.preview(wanted, user)
        show_schedule(plan)
        show_effects(plan, penalties=claims_interest(case.debtor.kind))
        if st.button("Proposer cet échéancier", type="primary", icon=":material/event_repeat:"):
            act(PLACE, lambda: services.agree.propose_plan(wanted, user))


def _proposed(case: Case) -> frozenset[str]:
    """The invoices of which a plan waits for the client's answer: a second one would be refused."""
    waiting = [standing.plan for standing in case.plans if standing.status is PlanStatus.PROPOSED]
    return frozenset(number for plan in waiting for number in plan.invoice_numbers)


def claims_interest(kind: DebtorKind) -> bool:
    """Whether late interest is claimed from such a client beyond the law's own rate."""
    return kind.is_business or kind is DebtorKind.PUBLIC


def _ask(case: Case, items: dict[str, str]) -> PlanWanted:
    key = case.debtor.id
    numbers = st.multiselect(
        "Factures à étaler",
        list(items),
        default=list(items),
        format_func=lambda number: f"{number}, {items[number]}",
        placeholder="Choisir",
        key=f"plan-items-{key}",
    )
    place = st.grid(min_column_width=180)
    count = int(place.number_input("Versements", FEWEST, MOST, 3, key=f"plan-count-{key}"))
    proposed = next_business_day(case.as_of + _FIRST_IN)
    first = place.date_input("Premier versement le", proposed, format="DD/MM/YYYY", key=f"plan-first-{key}")
    penalties = PenaltyFate.SUSPENDED
    if claims_interest(case.debtor.kind):
        fates = [fate for fate in PenaltyFate if fate is not PenaltyFate.WAIVED or case.debtor.kind.is_business]
        penalties = st.selectbox(
            "Pénalités de retard", fates, format_func=PENALTIES.__getitem__, key=f"plan-fate-{key}"
        )
    return PlanWanted(key, tuple(numbers), count, first, penalties)
