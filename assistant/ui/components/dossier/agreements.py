"""Agreements of a client: disputes and discounts that stand, and the forms that record a new word."""

from __future__ import annotations

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.french.numbers.rates import format_rate
from assistant.services.all_services import Services
from assistant.ui.components.dossier.agreement_forms import PLACE, ask_discount, ask_dispute, ask_promise, close_dispute
from assistant.ui.components.line import head, line
from assistant.ui.components.plans.plan_card import show_plan_line
from assistant.ui.components.trouble import show_trouble
from assistant.ui.session import go_to
from assistant.ui.wording import day, euros


def show_agreements(services: Services, user: User, case: Case) -> None:
    """What was agreed on or contested; every word recorded counts at the gate at once."""
    st.subheader("Accords et litiges", anchor=False)
    show_trouble(PLACE)
    open_disputes = [dispute for dispute in case.movements.disputes if dispute.is_open(case.as_of)]
    offers = [offer for offer in case.discounts if offer.stands(case.as_of)]
    with st.container(gap=None):
        for standing in case.plans:
            show_plan_line(standing)
        for dispute in open_disputes:
            _show_dispute(services, user, dispute)
        for offer in offers:
            with line(f"offer-{offer.id}"), head(f"offer-{offer.id}"):
                st.text(f"Escompte de {format_rate(offer.rate)} jusqu’au {day(offer.until)}")
                st.caption(", ".join(offer.invoice_numbers))
    if not (case.plans or open_disputes or offers):
        st.caption("Ni litige, ni échéancier, ni escompte en cours.")
    _show_forms(services, user, case)


def _show_dispute(services: Services, user: User, dispute: Dispute) -> None:
    with line(f"dispute-{dispute.id}"):
        with head(f"dispute-{dispute.id}"):
            part = "en entier" if dispute.amount is None else f"pour {euros(dispute.amount)}"
            st.text(f"{dispute.invoice_number} contestée {part}")
            st.caption(f"depuis le {day(dispute.opened_on)}")
            if dispute.note:
                st.text(dispute.note)
        if may(user.role, Act.WRITE):
            close_dispute(services, user, dispute)


def _show_forms(services: Services, user: User, case: Case) -> None:
    if not case.account.open_items or not may(user.role, Act.CALL):
        return
    with st.container(horizontal=True, gap="small"):
        ask_promise(services, user, case)
        ask_dispute(services, user, case)
        if not may(user.role, Act.WRITE):
            return
        ask_discount(services, user, case)
        if st.button("Échéancier", icon=":material/event_repeat:", key="open-plans"):
            go_to("echeanciers", case.debtor.id)
