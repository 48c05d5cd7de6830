"""A draft of the answer to a client, in their own register, to copy and to complete."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.domain.reply import Reply
from assistant.domain.reply_outcome import ReplyOutcome
from assistant.domain.user import User
from assistant.services.all_services import Services


def show_answer(services: Services, user: User, reply: Reply, outcomes: Sequence[ReplyOutcome]) -> None:
    """On demand, the answer to the first thing retained; it follows the fields, and asks for a day that is not sure."""
    if not outcomes or not st.toggle("Préparer la réponse au client", key=f"answer-{reply.message_id}"):
        return
    answers = (services.answer_reply(reply.debtor_id, outcome, user) for outcome in outcomes)
    text = next((answer for answer in answers if answer), "")
    if not text:
        st.caption("Ce message n’appelle pas de réponse toute faite.")
        return
    st.caption("À relire et à compléter\u202f; copiez-la, elle ne part pas d’ici.")
    st.code(text, language=None, wrap_lines=True)
