"""The answer to a client, drafted in their own register and read in the workshop before it is approved."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from assistant.domain.mail.reply import Reply, ReplyKind
from assistant.domain.mail.reply_outcome import ReplyOutcome
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.all_services import Services
from assistant.services.replies.answer_reply import UNANSWERED
from assistant.ui.components.trouble import act
from assistant.ui.session import go_to, remember_draft


def show_answer(services: Services, user: User, reply: Reply, outcomes: Sequence[ReplyOutcome], place: str) -> None:
    """One button for the first thing that calls for an answer; the draft opens in the workshop.

    A promise whose day is read is confirmed once it is recorded; before, only its day may be asked.
    """
    said = next((one for one in outcomes if one.kind not in UNANSWERED), None)
    if said is None or (said.kind is ReplyKind.PROMISE and reply.awaits and said.day is not None):
        return
    asks = said.kind is ReplyKind.PROMISE and reply.awaits
    label = "Demander la date au client" if asks else "Rédiger la réponse"
    if st.button(label, key=f"answer-{reply.message_id}", icon=":material/reply:", type="tertiary"):
        act(place, partial(_write, services, user, reply.message_id, said.kind))


def _write(services: Services, user: User, message_id: str, said: ReplyKind) -> Draft:
    draft = services.replies.answer(message_id, said, user)
    remember_draft(draft.id)
    go_to("atelier", draft.debtor_id)
    return draft
