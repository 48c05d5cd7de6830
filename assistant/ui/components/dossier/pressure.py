"""Pressure gauge: how often a client was contacted lately, and how often the house allows."""

from __future__ import annotations

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.gate.rhythm import MONTH, WEEK, contacts_in
from assistant.domain.policy import HousePolicy
from assistant.ui.wording import counted


def show_pressure(case: Case, policy: HousePolicy) -> None:
    """Contacts of the last 30 days against the most allowed, on every channel and about every invoice."""
    count, limit = contacts_in(case.reminders, case.as_of, MONTH), policy.contacts_a_month
    week = contacts_in(case.reminders, case.as_of, WEEK)
    words = f"{counted(count, 'contact', 'contacts')} ces {MONTH} derniers jours, {limit} au plus"
    st.progress(min(count / limit, 1.0) if limit else 1.0, text=f":material/notifications: {words}")
    st.caption(
        f"Dont {week} ces {WEEK} derniers jours, {policy.contacts_a_week} au plus. Chaque relance et chaque appel "
        "abouti comptent pour un, quels que soient le canal et la facture\u202f; au-delà, la maison attend."
    )
    st.caption(
        "Un appel sans réponse ne compte pas ici, même avec un message laissé au répondeur\u202f: c’est un essai, et "
        f"les essais ont leur propre limite ({policy.calls.of(case.debtor.kind).limits.tries} en {WEEK} jours)."
    )
