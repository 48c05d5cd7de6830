"""Coverage of calls: situation by form of address, seconds before the request, holes in red and named below."""

from __future__ import annotations

from itertools import groupby

import streamlit as st

from assistant.domain.calls.call_sheet import MOST_SECONDS
from assistant.services.all_services import Services
from assistant.services.calls.cover_calls import CallCover
from assistant.ui.call_words import FORMS, SITUATIONS
from assistant.ui.wording import counted


def show_call_coverage(services: Services) -> None:
    """What the versions in force give on every sample client, calls recorded."""
    cells = services.templates.cover_calls()
    wrong = [cell for cell in cells if cell.hole or cell.too_long]
    if wrong:
        st.error(counted(len(wrong), "case sans fiche, ou trop longue", "cases sans fiche, ou trop longues"))
    else:
        st.success(f"Chaque situation a sa fiche dans chaque registre, en {MOST_SECONDS}\u202fs au plus.")
    with st.container(key="figures-call-cover"):
        st.table([_row(tuple(row)) for _, row in groupby(cells, key=lambda cell: cell.call)], border="horizontal")
    st.caption(
        "Secondes avant la demande, de la fiche la plus courte à la plus longue, appels enregistrés\u202f: "
        "entreprises, particuliers, organismes publics, grosses sommes, plusieurs factures, lignes partagées."
    )
    for cell in wrong:
        why = cell.hole or f"{cell.most}\u202fs avant la demande"
        st.text(f"{SITUATIONS[cell.call]}, {FORMS[cell.form].lower()}\u202f: {why}")


def _row(cells: tuple[CallCover, ...]) -> dict[str, str]:
    return {"Situation": SITUATIONS[cells[0].call]} | {FORMS[cell.form]: _told(cell) for cell in cells}


def _told(cell: CallCover) -> str:
    if cell.hole:
        return ":red-background[manque]"
    seconds = f"{cell.least} à {cell.most}\u202fs"
    return f":red-background[{seconds}]" if cell.too_long else seconds
