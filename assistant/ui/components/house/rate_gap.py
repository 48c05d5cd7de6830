"""A half-year that begins without its rates: said a month before, louder once it runs."""

from __future__ import annotations

import streamlit as st

from assistant.services.all_services import Services
from assistant.ui.wording import day

_HOW = "Enregistrez-les d’après les textes publiés, par la commande «\u202fcourtois rates add\u202f»."


def show_rate_gap(services: Services) -> None:
    """Nothing while the table knows the coming half-year."""
    start = services.house.rates.show.gap()
    if start is None:
        return
    if start > services.clock.today():
        st.caption(f":material/event_upcoming: Les taux du semestre qui commence le {day(start)} manquent. {_HOW}")
    else:
        st.warning(
            f"Les taux du semestre commencé le {day(start)} manquent\u202f: ses pénalités ne se calculent pas. {_HOW}",
            icon=":material/event_busy:",
        )
