"""How a client has paid so far, and what they promised."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.ledger.payer import PayerCard
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.badges import Color
from assistant.ui.components.dossier.agreement_forms import PLACE
from assistant.ui.components.line import line
from assistant.ui.components.trouble import act
from assistant.ui.timeline_events import PROMISES
from assistant.ui.wording import counted, day, euros

_LABEL_WIDTH = 124
_LOOKS: dict[PromiseStatus, tuple[str, Color]] = {
    PromiseStatus.PENDING: ("hourglass_top", "blue"),
    PromiseStatus.KEPT: ("check_circle", "green"),
    PromiseStatus.PARTIAL: ("contrast", "orange"),
    PromiseStatus.BROKEN: ("heart_broken", "red"),
    PromiseStatus.CANCELLED: ("cancel", "gray"),
}


def show_payer(services: Services, user: User, case: Case) -> None:
    """Delays, share on time, promises kept."""
    st.subheader("Habitudes de paiement", anchor=False)
    payer = case.payer
    if payer.average_days_late is None or payer.on_time_share is None:
        st.caption("Aucune facture réglée\u202f: pas encore d’habitude connue.")
    else:
        st.caption(f"Sur {counted(payer.settled, 'facture réglée', 'factures réglées')}.")
        with st.container(gap=None):
            for label, value in _facts(payer, payer.average_days_late, payer.on_time_share):
                with line(f"payer-{label}", wrap=False):
                    st.caption(label, width=_LABEL_WIDTH)
                    st.text(value, width="stretch")
    for promise in sorted(case.promises, key=lambda promise: promise.on, reverse=True):
        _show_promise(promise)
        cancellable = promise.status is PromiseStatus.PENDING and may(user.role, Act.CALL)
        if cancellable and st.button("Annuler la promesse", icon=":material/cancel:", key=f"cancel-{promise.id}"):
            act(PLACE, partial(services.agree.cancel_promise, case.debtor.id, promise.id, user))


def _facts(payer: PayerCard, days_late: float, on_time: float) -> list[tuple[str, str]]:
    late = "à l’heure ou en avance" if days_late <= 0 else f"{days_late:.0f}\u202fj"
    facts = [("Retard moyen", late), ("Payées à l’heure", f"{on_time * 100:.0f}\u202f%")]
    if payer.promises_due:
        facts.append(("Promesses tenues", f"{payer.promises_kept}/{payer.promises_due}"))
    return [*facts, ("Profil", payer.habit)] if payer.habit else facts


def _show_promise(promise: PromiseToPay) -> None:
    icon, color = _LOOKS[promise.status]
    with st.container(border=True, gap="xsmall"):
        st.badge(f"Promesse {PROMISES[promise.status]}", icon=f":material/{icon}:", color=color)
        amount = euros(promise.amount) if promise.amount is not None else "le tout"
        st.text(f"{amount} pour le {day(promise.due_on)}")
        st.caption(f"Annoncé le {day(promise.on)}")
        if promise.quote:
            st.text(f"«\u202f{promise.quote}\u202f»")
