"""The instructions on a client or an invoice that stop reminders: those that stand, and a form for another."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.ledger.account_flag import AccountFlag, FlagKind
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User, told_name
from assistant.french.numbers.amounts import parse_amount
from assistant.services.accounts.flag_account import FlagRequest
from assistant.services.all_services import Services
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.wording import day, euros

PLACE = "account-flags"
WHOLE_CLIENT = "Tout le client"
KINDS = {
    FlagKind.EXCLUDED: "Exclure du suivi",
    FlagKind.HANDED_OVER: "Confié à un recouvreur, un avocat ou un commissaire de justice",
    FlagKind.AUTOMATIC_PAYMENT: "Paie par prélèvement",
    FlagKind.PAUSED: "Suspendre les relances",
    FlagKind.BLACKOUT: "Période sans paiement",
    FlagKind.PAYMENT_ANNOUNCED: "Paiement annoncé, laisser le temps de le recevoir",
}


def show_account_flags(services: Services, user: User, case: Case) -> None:
    """Each instruction with who gave it and why, then the form."""
    st.subheader("Consignes", anchor=False)
    show_trouble(PLACE)
    standing = [flag for flag in case.movements.flags if flag.lifted_on is None]
    with services.unit_of_work() as uow:
        names = {known.id: known.name for known in uow.house.users()}
    for flag in standing:
        _show_flag(services, user, flag, told_name(flag.user_id, names))
    if not standing:
        st.caption("Aucune consigne\u202f: ce client se relance comme les autres.")
    if may(user.role, Act.CALL):
        _ask_flag(services, user, case)


def _show_flag(services: Services, user: User, flag: AccountFlag, name: str) -> None:
    with st.container(border=True, gap="xsmall"):
        st.badge(KINDS[flag.kind], icon=":material/pause_circle:", color="orange")
        st.text(_words(flag, name))
        if may(user.role, Act.WRITE) and st.button("Lever", key=f"lift-{flag.id}", icon=":material/undo:"):
            act(PLACE, partial(services.gate.flag.lift, flag.debtor_id, flag.id, user))


def _words(flag: AccountFlag, name: str) -> str:
    what = f"Facture {flag.invoice_number}, " if flag.invoice_number else ""
    until = f" au {day(flag.until_on)}" if flag.until_on else ""
    every = ", chaque année" if flag.yearly else ""
    cost = f" Coût pour la maison\u202f: {euros(flag.cost)}, jamais réclamé au client." if flag.cost else ""
    return f"{what}du {day(flag.from_on)}{until}{every}. {flag.reason} ({name}){cost}"


def _usual(kinds: list[FlagKind]) -> FlagKind:
    """What is asked most, and does least harm when it was not meant."""
    return FlagKind.PAUSED if FlagKind.PAUSED in kinds else kinds[0]


def _ask_flag(services: Services, user: User, case: Case) -> None:
    kinds = list(FlagKind) if may(user.role, Act.WRITE) else [FlagKind.PAYMENT_ANNOUNCED]
    key = case.debtor.id
    with st.popover("Ajouter une consigne", icon=":material/add:"):
        kind = st.selectbox(
            "Consigne", kinds, kinds.index(_usual(kinds)), format_func=KINDS.__getitem__, key=f"flag-kind-{key}"
        )
        numbers = [item.invoice.number for item in case.account.open_items]
        about = st.selectbox("Porte sur", [WHOLE_CLIENT, *numbers], key=f"flag-about-{key}")
        since = st.date_input("À partir du", case.as_of, format="DD/MM/YYYY", key=f"flag-from-{key}")
        until = st.date_input("Jusqu’au (vide\u202f: sans fin)", None, format="DD/MM/YYYY", key=f"flag-until-{key}")
        yearly = kind is FlagKind.BLACKOUT and st.toggle("Chaque année", key=f"flag-yearly-{key}")
        handed = kind is FlagKind.HANDED_OVER
        cost = st.text_input("Coût pour la maison (€)", "0", key=f"flag-cost-{key}") if handed else "0"
        reason = st.text_input("Motif, conservé au dossier", key=f"flag-reason-{key}")
        if st.button("Enregistrer la consigne", key=f"flag-go-{key}"):
            number = "" if about == WHOLE_CLIENT else about
            request = FlagRequest(key, kind, reason, number, since, until, yearly)
            act(PLACE, lambda: services.gate.flag(replace(request, cost=parse_amount(cost)), user))
