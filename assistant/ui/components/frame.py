"""The frame around every page: what book this is, how fresh the bank's data are, and who writes."""

from __future__ import annotations

from datetime import date, datetime

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from assistant.services.all_services import Services
from assistant.services.gate.business_days import add_business_days
from assistant.ui.components.badges import Color
from assistant.ui.wording import PARIS, day, moment

RED_AFTER = 5  # business days; amber begins where the house's own setting stops reminders


def show_frame(services: Services, place: DeltaGenerator | None = None) -> None:
    """Badges in the side bar, in the ``place`` kept for them there, if any."""
    today = services.clock.today()
    with services.unit_of_work() as uow:
        fresh, allowed = uow.ledger.bank_data_until(), uow.house.policy().bank_days
    with place or st.sidebar.container(gap="xsmall"):
        if services.is_demo:
            st.badge(
                f"Démonstration, {day(today)}",
                icon=":material/science:",
                help="Ce dossier d’essai garde sa propre date du jour\u202f: celle de sa préparation.",
            )
            st.caption("Cette machine seule y accède\u202f: sans comptes, rien n’écoute le réseau.")
        _show_freshness(fresh, today, allowed)
        if services.model_name:
            st.badge("Modèle branché", icon=":material/neurology:", color="green")
            st.text(services.model_name)
        else:
            st.badge(
                "Sans modèle",
                icon=":material/edit_note:",
                color="gray",
                help="Le rédacteur intégré écrit les relances. «\u202fRéglages\u202f» dit comment brancher un modèle.",
            )


def freshness(fresh: date, today: date, allowed: int) -> tuple[str, Color]:
    """Words and colour for bank data of that day: old beyond ``allowed`` business days, too old beyond five."""
    if today > add_business_days(fresh, max(RED_AFTER, allowed)):
        return "Banque trop ancienne", "red"
    if today > add_business_days(fresh, allowed):
        return "Banque à actualiser", "orange"
    return "Banque à jour", "green"


def _show_freshness(fresh: datetime | None, today: date, allowed: int) -> None:
    if fresh is None:
        st.badge("Aucune donnée bancaire", icon=":material/account_balance:", color="orange")
        return
    words, color = freshness(fresh.astimezone(PARIS).date(), today, allowed)
    icon = "account_balance" if color == "green" else "warning"
    st.badge(f"{words}, {moment(fresh)}", icon=f":material/{icon}:", color=color)
