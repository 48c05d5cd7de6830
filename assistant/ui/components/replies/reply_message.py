"""A client's message with the sentences that say something marked; it is plain text, whatever it holds."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from assistant.domain.mail.correspondence import Channel
from assistant.domain.mail.reply import Proposal
from assistant.services.replies.list_replies import ReplyRow
from assistant.ui.components.line import muted
from assistant.ui.components.replies.reply_queue import MESSAGE
from assistant.ui.into_view.component import mark
from assistant.ui.wording import CHANNELS, in_sentence, moment


def show_message(row: ReplyRow) -> None:
    """Who wrote when, the author's words, and what stands below them on demand."""
    message = row.message
    mark(MESSAGE)
    with st.container(border=True, key=f"message-{message.id}", gap="small"):
        if message.subject or message.channel is Channel.EMAIL:
            st.text(message.subject or "Sans objet")
        with muted(f"from-{message.id}"):
            st.text(
                f"{message.author or row.client}, {in_sentence(CHANNELS[message.channel])} du {moment(message.sent_at)}"
            )
        end = row.own_end or len(message.body)
        for rank, (text, is_quote) in enumerate(_stretches(message.body[:end], row.proposals)):
            with st.container(key=f"{'quote' if is_quote else 'said'}-{message.id}-{rank}", gap=None):
                st.text(text)
        rest = message.body[end:].strip()
        if rest:
            with st.expander("Signature et messages cités", type="compact"):
                st.text(rest)


def _stretches(body: str, proposals: tuple[Proposal, ...]) -> Iterator[tuple[str, bool]]:
    """The text cut at the quotes, each stretch with whether it is one; blank ones are left out."""
    place = 0
    for start, end in sorted({(one.start, one.end) for one in proposals}):
        if start < place:
            continue
        yield from _told(body[place:start], is_quote=False)
        yield from _told(body[start:end], is_quote=True)
        place = end
    yield from _told(body[place:], is_quote=False)


def _told(text: str, *, is_quote: bool) -> Iterator[tuple[str, bool]]:
    if any(character.isalnum() for character in text):
        yield text.strip(), is_quote
