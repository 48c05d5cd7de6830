"""PDFs of invoices dropped on the page, kept by their number: what reminders join."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.services.dispatch.keep_invoice_files import KeptFile
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.wording import counted

_ROUND = "invoice-files-round"  # grows after each batch, so that the drop zone empties itself
_TOLD = "invoice-files-told"
_SHOWN = 8


def ask_invoice_files(services: Services, user: User) -> None:
    """The drop zone, how many invoices have their PDF, and what became of the last batch."""
    st.subheader("Factures à joindre", anchor=False)
    rank = st.session_state.get(_ROUND, 0)
    dropped = st.file_uploader(
        "Déposez les PDF de vos factures, nommés par leur numéro",
        type=["pdf"],
        accept_multiple_files=True,
        key=f"invoice-files-{rank}",
        help="F-118.pdf, ou facture F-118.pdf\u202f; 5 Mo au plus. La même, déposée de nouveau, remplace la première.",
    )
    with services.unit_of_work() as uow:
        count = uow.invoice_files.count()
    st.caption(f"{counted(count, 'facture gardée', 'factures gardées')}. Une relance ne joint que celles-là.")
    _show_told(st.session_state.pop(_TOLD, ()))
    if dropped:
        with trouble_shown():
            named = {file.name: file.getvalue() for file in dropped}
            st.session_state[_TOLD] = services.dispatch.invoice_files(named, user)
            st.session_state[_ROUND] = rank + 1
            st.rerun()


def _show_told(kept: tuple[KeptFile, ...]) -> None:
    refused = [file for file in kept if file.why]
    if len(kept) > len(refused):
        words = counted(len(kept) - len(refused), "facture gardée", "factures gardées")
        st.success(f"{words}.", icon=":material/check:")
    for file in refused[:_SHOWN]:
        st.text(f"{file.name}\u202f: {file.why}")
    if len(refused) > _SHOWN:
        st.caption(f"Et {counted(len(refused) - _SHOWN, 'autre fichier écarté', 'autres fichiers écartés')}.")
