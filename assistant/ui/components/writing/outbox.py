"""The outbox on a page: what waits to leave, what is uncertain, what was refused, what came back."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.dispatch.sending import SendingState
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.services.dispatch.list_outbox import OutboxRow
from assistant.ui.components.line import head, line, muted, page_of
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.components.writing.outbox_acts import send_all, show_last_run
from assistant.ui.components.writing.sending_marks import explain_doubt, settle_doubt
from assistant.ui.session import go_to, remember_draft
from assistant.ui.wording import counted

_PLACE = "outbox"
_AT_ONCE = 6
_ORDER = (SendingState.UNCERTAIN, SendingState.FAILED, SendingState.SENT, SendingState.SENDING, SendingState.QUEUED)
_BADGES = {
    SendingState.UNCERTAIN: ":orange-badge[:material/help: Incertain]",
    SendingState.FAILED: ":red-badge[:material/block: Refusé]",
    SendingState.SENT: ":red-badge[:material/undo: Revenu]",
    SendingState.SENDING: ":blue-badge[:material/sync: En cours]",
    SendingState.QUEUED: ":gray-badge[:material/schedule_send: À envoyer]",
}


def show_outbox(services: Services, user: User) -> None:
    """Nothing where nothing asks for an eye; what is doubtful first."""
    if not may(user.role, Act.SEND):
        return
    show_last_run()
    show_trouble(_PLACE)
    rows = sorted(services.dispatch.outbox(user), key=lambda row: _ORDER.index(row.sending.state))
    approved = services.dispatch.queue.approved(user) if services.dispatch.deliver is not None else ()
    waiting = {row.sending.draft_id for row in rows if row.sending.state is SendingState.QUEUED} | set(approved)
    if not rows and not waiting:
        return
    doubtful = sum(row.sending.state not in {SendingState.QUEUED, SendingState.SENDING} for row in rows)
    told = [counted(len(waiting), "courriel à envoyer", "courriels à envoyer")] if waiting else []
    told += [f"{doubtful} à regarder"] if doubtful else []
    with st.expander(f"Boîte d’envoi\u202f: {', '.join(told)}", icon=":material/outbox:", expanded=bool(doubtful)):
        if waiting and services.dispatch.deliver is not None:
            label = f"Envoyer {counted(len(waiting), 'courriel approuvé', 'courriels approuvés')}"
            if st.button(label, type="primary", icon=":material/send:"):
                send_all(services, user, approved)
        if any(row.sending.state is SendingState.UNCERTAIN for row in rows):
            explain_doubt()
        for row in rows[page_of(len(rows), _AT_ONCE, "outbox-page")]:
            _show_row(services, user, row)


def _show_row(services: Services, user: User, row: OutboxRow) -> None:
    sending = row.sending
    with line(f"outbox-{sending.draft_id}"):
        st.markdown(_BADGES[sending.state], width=110)
        with head(f"outbox-{sending.draft_id}"):
            st.text(row.client)
            with muted(f"outbox-{sending.draft_id}"):
                st.text(sending.recipient or "–")
                if sending.why:
                    st.text(sending.why)
        if st.button("Ouvrir", icon=":material/edit_note:", type="tertiary", key=f"open-{sending.draft_id}"):
            remember_draft(sending.draft_id)
            go_to("atelier", sending.debtor_id)
        if sending.state is SendingState.QUEUED and st.button(
            "Retirer", icon=":material/close:", type="tertiary", key=f"withdraw-{sending.draft_id}"
        ):
            act(_PLACE, partial(services.dispatch.queue.withdraw, sending.draft_id, user))
        if sending.state is SendingState.UNCERTAIN:
            settle_doubt(services, user, sending)
