"""Forms that record a promise, a dispute and its end, and a discount."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from decimal import Decimal
from functools import partial

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.ledger.account import OpenItem
from assistant.domain.ledger.dispute import Dispute, DisputeReason
from assistant.domain.people.user import User
from assistant.french.numbers.amounts import parse_amount
from assistant.services.agreements.offer_discount import DiscountWanted
from assistant.services.agreements.record_dispute import DisputeRaised
from assistant.services.agreements.record_promise import PromiseMade
from assistant.services.all_services import Services
from assistant.services.gate.business_days import next_business_day
from assistant.ui.components.trouble import act
from assistant.ui.wording import euros

REASONS = {
    DisputeReason.PRICE: "Prix",
    DisputeReason.QUALITY: "Qualité",
    DisputeReason.DELIVERY: "Livraison",
    DisputeReason.ADMINISTRATIVE: "Motif administratif",
    DisputeReason.DUPLICATE: "Doublon",
    DisputeReason.OTHER: "Autre",
}
PLACE = "agreements"


def ask_promise(services: Services, user: User, case: Case) -> None:
    """The client's word: day, sum, invoices, and what they said."""
    with (
        st.popover("Promesse", icon=":material/handshake:"),
        st.form(f"promise-{case.debtor.id}", border=False),
    ):
        soon = next_business_day(case.as_of + timedelta(days=7))
        due_on = st.date_input("Réglé au plus tard le", soon, format="DD/MM/YYYY")
        amount = st.text_input("Somme promise (€)", placeholder="vide\u202f: tout ce qui est dû")
        numbers = _choose_invoices(case.net.open_items, "Factures concernées (vide\u202f: toutes)")
        quote = st.text_input("Ce que le client a écrit ou dit")
        if st.form_submit_button("Enregistrer la promesse", type="primary"):
            act(
                PLACE,
                lambda: services.agree.record_promise(
                    PromiseMade(case.debtor.id, case.as_of, due_on, _sum_of(amount), tuple(numbers), quote),
                    user,
                ),
            )


def ask_dispute(services: Services, user: User, case: Case) -> None:
    """What is contested, and the part that the client accepts to owe."""
    items = [item for item in case.account.open_items if item.undisputed > 0]
    if not items:
        return
    with (
        st.popover("Litige", icon=":material/gavel:"),
        st.form(f"dispute-{case.debtor.id}", border=False),
    ):
        number = st.selectbox("Facture", [item.invoice.number for item in items])
        reason = st.selectbox("Motif", list(DisputeReason), format_func=REASONS.__getitem__)
        accepted = st.text_input("Part reconnue par le client (€)", placeholder="vide\u202f: rien")
        note = st.text_input("Ce que le client conteste")
        if st.form_submit_button("Ouvrir le litige", type="primary"):
            act(
                PLACE,
                lambda: services.agree.open_dispute(
                    DisputeRaised(
                        case.debtor.id, number, reason or DisputeReason.OTHER, _sum_of(accepted) or Decimal(0), note
                    ),
                    user,
                ),
            )


def close_dispute(services: Services, user: User, dispute: Dispute) -> None:
    """What was decided; the invoice is asked for again from that day on."""
    with st.popover("Clore", icon=":material/task_alt:"), st.form(f"close-{dispute.id}", border=False):
        outcome = st.text_input("Ce qui a été décidé")
        if st.form_submit_button("Clore le litige", type="primary"):
            act(
                PLACE,
                partial(services.agree.close_dispute, dispute.debtor_id, dispute.id, outcome, user),
            )


def ask_discount(services: Services, user: User, case: Case) -> None:
    """A discount on invoices that are not due yet, where the house allows one."""
    with services.unit_of_work() as uow:
        most = uow.house.policy().discount_rate_max
    items = [item for item in case.net.open_items if item.days_past_due(case.as_of) < 0 and not item.deferred]
    if most is None or not items:
        return
    with (
        st.popover("Escompte", icon=":material/percent:"),
        st.form(f"discount-{case.debtor.id}", border=False),
    ):
        numbers = _choose_invoices(items, "Factures à échoir", chosen=True)
        rate = st.text_input("Taux (%)", f"{most.normalize():f}".replace(".", ","))
        until = st.date_input("Réglé au plus tard le", case.as_of + timedelta(days=1), format="DD/MM/YYYY")
        if st.form_submit_button("Offrir l’escompte", type="primary"):
            act(
                PLACE,
                lambda: services.agree.offer_discount(
                    DiscountWanted(case.debtor.id, tuple(numbers), parse_amount(rate), until), user
                ),
            )


def _choose_invoices(items: Sequence[OpenItem], label: str, *, chosen: bool = False) -> list[str]:
    sums = {item.invoice.number: euros(item.undisputed) for item in items}
    return st.multiselect(
        label,
        list(sums),
        default=list(sums) if chosen else [],
        format_func=lambda number: f"{number}, {sums[number]}",
        placeholder="Choisir",
    )


def _sum_of(text: str) -> Decimal | None:
    return parse_amount(text) if text.strip() else None
