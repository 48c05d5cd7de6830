"""Late interest of one invoice, explained: opened on demand, computed only then."""

from __future__ import annotations

from datetime import date

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.interest.interest_statement import InterestStatement, InvoiceInterest
from assistant.domain.interest.late_interest import Slice, owes_indemnity
from assistant.domain.ledger.account import OpenItem
from assistant.french.days.dates import parse_date
from assistant.french.interest_statement import statement_text
from assistant.french.interest_words import (
    interest_name,
    method_words,
    no_interest_words,
    settlement_words,
    slice_words,
)
from assistant.french.text.typography import NBSP
from assistant.services.all_services import Services
from assistant.ui.components.line import amount_cell, head, line, muted
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.wording import day

_COLUMNS = ("Période", "Somme due", "Taux", "Jours", "Montant")


def show_interest(services: Services, case: Case, item: OpenItem) -> None:
    """A discreet door to the lines, rates and articles behind what a late invoice bears."""
    key = f"interest-{item.invoice.id}"
    door = st.popover("Pénalités expliquées", type="tertiary", icon=":material/percent:", on_change="rerun", key=key)
    if not door.open:
        return
    with door, trouble_shown():
        notice = None if owes_indemnity(case.debtor.kind) else _ask_notice(key)
        statement = services.house.rates.explain_interest(case, notice, item.invoice.number)
        for entry in statement.entries:
            _show_entry(entry, statement, key)


def _ask_notice(key: str) -> date | None:
    """The day as typed, None while there is none; it serves this computation alone. Raises UnreadableDateError."""
    said = st.text_input(
        "Mise en demeure reçue le",
        key=f"notice-{key}",
        placeholder="JJ/MM/AAAA",
        help="L’intérêt légal ne court qu’à partir du lendemain de ce jour. La date sert à ce calcul seul.",
    )
    return parse_date(said) if said and said.strip() else None


def _show_entry(entry: InvoiceInterest, statement: InterestStatement, key: str) -> None:
    name = interest_name(statement)
    st.markdown(f"**{name}, au {day(statement.as_of)}**")
    for part in entry.settlements:
        st.text(settlement_words(part))
    if entry.slices:
        with st.container(key=f"figures-{key}"):
            st.table([_cells(piece) for piece in entry.slices], border="horizontal")
    reason = no_interest_words(entry, statement)
    if reason:
        st.info(reason, icon=":material/info:")
    _show_sums(entry, name, key)
    with muted(f"method-{key}"):
        for sentence in method_words(statement):
            st.text(sentence)
    for row in statement.below_floor:
        st.caption(f"Le taux convenu est sous le plancher de la loi au semestre du {day(row.period_start)}.")
    st.download_button(
        "Enregistrer le texte",
        statement_text(statement),
        f"penalites-{entry.number}.txt",
        "text/plain",
        key=f"text-{key}",
        icon=":material/download:",
        on_click="ignore",
    )


def _cells(piece: Slice) -> dict[str, str]:
    """A line of the table; on a phone a period breaks between its two days only."""
    period, *figures = slice_words(piece)
    period = period.replace("du ", f"du{NBSP}").replace(" au ", f" au{NBSP}")
    return dict(zip(_COLUMNS, (period, *figures), strict=True))


def _show_sums(entry: InvoiceInterest, name: str, key: str) -> None:
    sums = {"Principal restant dû": entry.principal, name: entry.interest}
    if entry.indemnity:
        sums["Indemnité forfaitaire"] = entry.indemnity
    for label, amount in (sums | {"Total": entry.total}).items():
        with line(f"{key}-{label}", wrap=False):
            if label == "Total":
                with head(f"{key}-total"):
                    st.text(label)
            else:
                st.text(label, width="stretch")
            amount_cell(amount)
