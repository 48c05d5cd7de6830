"""What was sent to a client: the latest reminder, their number and days, and the formal notice with its receipt."""

from __future__ import annotations

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.dispatch.sending import Sending
from assistant.domain.people.user import User
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.services.all_services import Services
from assistant.ui.wording import CHANNELS, STAGES, counted, day, in_sentence

_SHOWN = 6


def show_reminders_sent(services: Services, user: User, case: Case) -> None:
    """Nothing for a client who was never reminded."""
    sent = sorted((one for one in case.reminders if one.on <= case.as_of), key=lambda one: one.on, reverse=True)
    if not sent:
        return
    still_open = {item.invoice.number for item in case.net.open_items}
    notice = next((one for one in sent if one.stage is Stage.FORMAL_NOTICE and _is_alive(one, still_open)), None)
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        if notice is not None:
            _show_notice(services, user, notice)
        last = sent[0]
        st.badge(
            f"Dernière relance le {day(last.on)}\u202f: {STAGES[last.stage]}, {in_sentence(CHANNELS[last.channel])}",
            icon=":material/history:",
            color="gray",
        )
        days = ", ".join(day(one.on) for one in sent[:_SHOWN])
        rest = " …" if len(sent) > _SHOWN else ""
        st.caption(f"{counted(len(sent), 'relance', 'relances')}\u202f: {days}{rest}", width="content")


def _is_alive(notice: PastReminder, still_open: set[str]) -> bool:
    """Whether something of what it claimed is owed still."""
    return not notice.invoice_numbers or bool(still_open & set(notice.invoice_numbers))


def _show_notice(services: Services, user: User, notice: PastReminder) -> None:
    st.badge(f"Mise en demeure envoyée le {day(notice.on)}", icon=":material/gavel:", color="red")
    sending = services.dispatch.outbox.of(notice.draft_id, user) if notice.draft_id else None
    if sending is not None and (sending.tracking or sending.received_on):
        st.badge(_receipt(sending), icon=":material/markunread_mailbox:", color="gray")


def _receipt(sending: Sending) -> str:
    number = f"Recommandé n° {sending.tracking}" if sending.tracking else "Recommandé"
    received = f"reçu le {day(sending.received_on)}" if sending.received_on else "avis de réception attendu"
    return f"{number}, {received}"
