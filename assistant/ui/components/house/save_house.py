"""The one button of Réglages, for both columns; another account to be paid at asks for the password again."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.ledger.creditor import Creditor
from assistant.domain.people.user import User
from assistant.domain.policy import HousePolicy
from assistant.services.all_services import Services
from assistant.ui.components.people.proof import ask_proof


def offer_saving(services: Services, user: User, known: Creditor, entered: Creditor, usages: HousePolicy) -> None:
    """It stays in sight at the foot of the window; raises NotAllowedError."""
    with st.container(key="save-house"):
        keep = partial(services.house.set, entered, usages, user)
        deed = partial(keep, None)
        if entered.paid_at != known.paid_at:
            st.caption("Le compte à payer change\u202f: chaque prochaine lettre le portera.")
            deed = partial(ask_proof(services, user, "house"), keep)
        if st.button("Enregistrer", type="primary", icon=":material/save:"):
            deed()
            st.success(
                "Réglages enregistrés\u202f: les prochaines lettres en tiennent compte.", icon=":material/check:"
            )
