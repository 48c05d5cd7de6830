"""What the book holds, in figures."""

from __future__ import annotations

import streamlit as st

from assistant.services.all_services import Services


def show_book_size(services: Services) -> None:
    """Clients, invoices, payments and messages; a demonstration book says what to do for one's own."""
    with services.unit_of_work() as uow:
        counts = uow.ledger.counts()
        sizes = {
            "Clients": len(uow.debtors.names()),
            "Factures": counts.invoices,
            "Règlements": counts.payments,
            "Messages": uow.correspondence.count(),
        }
    with st.container(horizontal=True, gap="medium"):
        for label, size in sizes.items():
            st.metric(label, f"{size:,}".replace(",", "\u202f"), width=130)
    if services.is_demo:
        st.info(
            "Ceci est le dossier de démonstration. Pour vos propres données, démarrez "
            "«\u202fcourtois run\u202f» avec un autre dossier (variable COURTOIS_HOME).",
            icon=":material/science:",
        )
