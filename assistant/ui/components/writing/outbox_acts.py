"""Sending from a page: one letter, or all that waits, with what became of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from assistant.domain.dispatch.sending import Sending, SendingState
from assistant.domain.errors import AssistantError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.all_services import Services
from assistant.ui.components.trouble import act
from assistant.ui.plain import plain
from assistant.ui.wording import counted

_TOLD = "outbox-told"  # what the last run did, shown once
_SHOWN = 5


def offer_sending(services: Services, user: User, draft: Draft) -> None:
    """The button « Envoyer » for an e-mail, where a mail server is set."""
    deliver = services.dispatch.deliver
    if deliver is None or draft.channel is not Channel.EMAIL or not may(user.role, Act.SEND):
        return

    def send() -> None:
        services.dispatch.queue(draft.id, user, draft.latest.number)
        deliver(user, [draft.id])

    if st.button("Envoyer", type="primary", icon=":material/send:", key=f"send-{draft.id}"):
        with st.spinner("Envoi…"):
            act(draft.id, send)


def send_all(services: Services, user: User, draft_ids: Sequence[str]) -> None:
    """Queue these, send all that waits, and draw the page anew with what became of them."""
    deliver = services.dispatch.deliver
    if deliver is None:
        return
    became: list[Sending] = []
    troubles: list[str] = []
    with st.status("Envoi…") as status:

        def told(sending: Sending) -> None:
            became.append(sending)
            status.update(label=f"Envoi\u202f: {counted(len(became), 'courriel traité', 'courriels traités')}")

        try:
            for draft_id in draft_ids:
                _queue(services, user, draft_id, troubles)
            deliver(user, told=told)
        except AssistantError as error:
            troubles.append(str(error))
    st.session_state[_TOLD] = (became, troubles)
    st.rerun()


def show_last_run() -> None:
    """What the last run did, once."""
    told: tuple[list[Sending], list[str]] | None = st.session_state.pop(_TOLD, None)
    if told is None:
        return
    became, troubles = told
    counts = Counter(sending.state for sending in became)
    sent = counted(counts[SendingState.SENT], "courriel envoyé", "courriels envoyés")
    st.success(f"{sent}.", icon=":material/task_alt:")
    for sentence in troubles[:_SHOWN]:
        st.warning(plain(sentence), icon=":material/warning:")
    if len(troubles) > _SHOWN:
        st.caption(f"Et {counted(len(troubles) - _SHOWN, 'autre', 'autres')} dans le même cas.")


def _queue(services: Services, user: User, draft_id: str, troubles: list[str]) -> None:
    try:
        services.dispatch.queue(draft_id, user)
    except AssistantError as error:
        troubles.append(str(error))
