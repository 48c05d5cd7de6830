"""Open items of a client: one line an invoice, what is left to pay at the right."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.ledger.account import OpenItem
from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.money import ZERO
from assistant.domain.reminders.dunning import level_of
from assistant.services.all_services import Services
from assistant.ui.components.dossier.aging import show_aging
from assistant.ui.components.dossier.interest import show_interest
from assistant.ui.components.line import amount_cell, head, line, page_of
from assistant.ui.wording import counted, day, euros, figures

SHOWN = 12
_STATE_WIDTH = 124
_REASONS = {
    DisputeReason.PRICE: "prix",
    DisputeReason.QUALITY: "qualité",
    DisputeReason.DELIVERY: "livraison",
    DisputeReason.ADMINISTRATIVE: "motif administratif",
    DisputeReason.DUPLICATE: "doublon",
    DisputeReason.OTHER: "motif à préciser",
}


def show_open_items(services: Services, case: Case) -> None:
    """The invoices left to pay, what is received or credited and not yet put on one, and the aging."""
    account = case.account
    items = account.open_items
    st.subheader(f"Factures ouvertes ({figures(len(items))})", anchor=False)
    if not items:
        st.info("Aucune facture ouverte\u202f: le compte est soldé.", icon=":material/task_alt:")
    reminded = Counter(number for reminder in case.reminders for number in reminder.invoice_numbers)
    place = st.container(gap=None)
    shown = page_of(len(items), SHOWN, f"items-page-{case.debtor.id}")
    with place:
        for item in items[shown]:
            _show_item(services, item, case, reminded[item.invoice.number])
        _show_loose("unapplied", "Règlement reçu, non affecté", -account.unapplied)
        _show_loose("credit", "Avoir non imputé", -account.free_credit)
    if items or account.balance:
        show_aging(account)


def _show_item(services: Services, item: OpenItem, case: Case, reminders: int) -> None:
    invoice, key = item.invoice, f"item-{item.invoice.id}"
    with line(key):
        with head(key):
            st.text(" · ".join(part for part in (invoice.number, invoice.label) if part))
            st.caption(_facts(item, reminders, level_of(invoice.number, case.reminders)))
            if item.days_past_due(case.as_of) > 0:
                show_interest(services, case, item)
        amount_cell(item.residual)
        _show_state(item, item.days_past_due(case.as_of))


def _facts(item: OpenItem, reminders: int, level: int) -> str:
    facts = [f"échéance {day(item.invoice.due_on)}"]
    if item.residual != item.invoice.amount:
        facts.append(f"sur {euros(item.invoice.amount)}")
    if item.paid:
        facts.append(f"payé {euros(item.paid)}")
    if item.credited:
        facts.append(f"avoir {euros(item.credited)}")
    if item.written_off:
        facts.append(f"passé en perte {euros(item.written_off)}")
    if item.invoice.factor:
        facts.append(f"cédée à {item.invoice.factor}")
    if item.dispute is not None:
        facts.append(f"contesté {euros(item.disputed)}, {_REASONS[item.dispute.reason]}")
    if reminders:
        facts.append(counted(reminders, "relance", "relances"))
    if level:
        facts.append(f"niveau {level}")
    return " · ".join(facts)


def _show_state(item: OpenItem, late: int) -> None:
    if not item.ours_to_ask:
        st.badge("Mise de côté", icon=":material/pause_circle:", color="gray", width=_STATE_WIDTH)
    elif item.dispute is not None:
        words = "En litige" if item.undisputed <= ZERO else "Litige partiel"
        st.badge(words, icon=":material/gavel:", color="red", width=_STATE_WIDTH)
    elif late > 0:
        st.badge(f"Échue, {late}\u202fj", icon=":material/schedule:", color="orange", width=_STATE_WIDTH)
    else:
        st.badge("À échoir", icon=":material/event:", color="gray", width=_STATE_WIDTH)


def _show_loose(key: str, label: str, amount: Decimal) -> None:
    if not amount:
        return
    with line(key):
        with head(key):
            st.text(label)
        amount_cell(amount)
        st.badge("À lettrer", icon=":material/link:", color="blue", width=_STATE_WIDTH)
