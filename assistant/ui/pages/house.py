"""Réglages: the creditor and its bank details, the house's defaults, what is plugged and rules that are off."""

from __future__ import annotations

import streamlit as st

from assistant.domain.errors import NotFoundError
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.house.call_rhythm_form import show_call_rhythm
from assistant.ui.components.house.contact_policy_form import ask_contact_policy
from assistant.ui.components.house.creditor_form import ask_creditor
from assistant.ui.components.house.house_reading import show_facts
from assistant.ui.components.house.mail_state import show_mail_state
from assistant.ui.components.house.mandator_form import ask_mandator
from assistant.ui.components.house.model_state import show_model_state
from assistant.ui.components.house.policy_form import ask_policy
from assistant.ui.components.house.rate_rows import show_rate_rows
from assistant.ui.components.house.rule_switches import show_rule_switches
from assistant.ui.components.house.save_house import offer_saving
from assistant.ui.components.people.first_accounts import show_first_accounts
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.house_words import creditor_facts, policy_facts


def render(services: Services, user: User) -> None:
    """Draw the page."""
    st.title("Réglages", anchor=False)
    with services.unit_of_work() as uow:
        policy = uow.house.policy()
        try:
            creditor = uow.house.creditor()
        except NotFoundError:
            creditor = Creditor(name="")
    changes = may(user.role, Act.SET_HOUSE)
    if not changes:
        st.caption("Vous lisez ces réglages\u202f: un responsable ou l’administration les change.")
    with trouble_shown():
        show_first_accounts(services)
        left, right = st.columns(2, gap="large")
        with left:
            entered = _show_creditor(creditor, changes=changes)
            st.divider()
            show_rule_switches(services, user)
            st.divider()
            show_call_rhythm(services, user)
        with right, trouble_shown():
            if changes:
                offer_saving(services, user, creditor, entered, ask_contact_policy(ask_policy(policy)))
            else:
                show_facts(policy_facts(policy))
            st.divider()
            show_rate_rows(services)
            st.divider()
            show_model_state(services)
            st.divider()
            show_mail_state(services)


def _show_creditor(creditor: Creditor, *, changes: bool) -> Creditor:
    """As the fields hold it, or as it is for who only reads."""
    if changes:
        return ask_mandator(ask_creditor(creditor))
    show_facts(creditor_facts(creditor))
    return creditor
