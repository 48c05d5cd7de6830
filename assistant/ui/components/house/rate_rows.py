"""The table of rates: latest half-years first, each with its mark; sources on demand."""

from __future__ import annotations

import streamlit as st

from assistant.domain.interest.rate_table import CONFIRMED
from assistant.french.numbers.rates import format_rate
from assistant.services.all_services import Services
from assistant.services.house.listed_rates import ListedRates
from assistant.ui.components.house.rate_gap import show_rate_gap
from assistant.ui.components.line import muted
from assistant.ui.wording import day

SHOWN = 4
_MARKS = {CONFIRMED: "confirmé"}
_PARTLY = "en partie"


def show_rate_rows(services: Services) -> None:
    """What pays whom in the latest half-years; the whole list and its sources stand in an expander."""
    st.subheader("Taux de retard", anchor=False)
    show_rate_gap(services)
    rows = services.house.rates.show()
    with st.container(key="figures-rates"):
        st.table([_cells(one) for one in rows[:SHOWN]], border="horizontal")
    st.caption("En pour cent par an. «\u202fEn partie\u202f»\u202f: utilisé, mais tous les textes n’ont pas été relus.")
    with st.expander("Sources", icon=":material/menu_book:"), muted("rate-sources"):
        for one in rows[:SHOWN]:
            st.text(f"{day(one.row.period_start)}\u202f: {one.row.source}{_added(one)}")


def _cells(one: ListedRates) -> dict[str, str]:
    row = one.row
    return {
        "Semestre du": day(row.period_start),
        "Entreprises": format_rate(row.statutory_business),
        "Public": format_rate(row.statutory_public),
        "Légal, créancier professionnel": format_rate(row.legal_professional),
        "Légal, créancier particulier": format_rate(row.legal_consumer),
        "Confirmé": _MARKS.get(row.verified, _PARTLY),
    }


def _added(one: ListedRates) -> str:
    if one.recorded is None:
        return ""
    return f" (ajouté par {one.recorded.user_id} le {day(one.recorded.at.date())})"
