"""The queue of "Réponses": trays, then one line a message."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

import streamlit as st

from assistant.domain.mail.reply import ReplyState
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.services.replies.list_replies import ReplyRow
from assistant.ui.components.line import head, line, page_of, read_button
from assistant.ui.components.tray import pick_tray
from assistant.ui.into_view.component import ask_for
from assistant.ui.reply_words import kind_words
from assistant.ui.wording import moment

SHOWN = 6
MESSAGE = "message"
_OPEN = "reply-open"


class Tray(StrEnum):
    """Where a message stands; the value is the word of its tray."""

    WAITING = "À décider"
    TO_READ = "À lire"
    DONE = "Traitées"


_EMPTY = {
    Tray.WAITING: "Aucune réponse n’attend de décision\u202f: toutes les relances suivent leur cours.",
    Tray.TO_READ: "Rien à lire. Les messages qui ne parlent pas de règlement arrivent ici et ne bloquent rien.",
    Tray.DONE: "Aucune réponse n’a encore été traitée.",
}


def choose_reply(services: Services, user: User) -> ReplyRow | None:
    """The message to read, None for an empty tray."""
    trays = _trays(services, user)
    tray = pick_tray(trays, str, "reply-tray")
    rows = trays[tray]
    if not rows:
        st.info(_EMPTY[tray], icon=":material/task_alt:")
        return None
    ids = [row.message.id for row in rows]
    opened = st.session_state.get(_OPEN, "")
    current = ids.index(opened) if opened in ids else 0
    place = st.container(gap=None)
    shown = page_of(len(rows), SHOWN, f"reply-page-{tray.name}")
    with place:
        for row in rows[shown]:
            _show_row(row, is_open=row is rows[current])
    return rows[current]


def _trays(services: Services, user: User) -> Mapping[Tray, Sequence[ReplyRow]]:
    awaiting = services.replies.queue(user)
    return {
        Tray.WAITING: [row for row in awaiting if row.reply.freezes],
        Tray.TO_READ: [row for row in awaiting if not row.reply.freezes],
        Tray.DONE: services.replies.queue.decided(user),
    }


def _show_row(row: ReplyRow, *, is_open: bool) -> None:
    key = f"reply-{row.message.id}"
    with line(key):
        with head(key):
            st.text(row.client)
            st.caption(f"{moment(row.message.sent_at)} · {_said(row)}")
        read_button(row.message.id, _open, is_open=is_open)


def _said(row: ReplyRow) -> str:
    """What it seems to say, or what was retained."""
    if row.reply.state is ReplyState.DISMISSED:
        return "rien retenu"
    kinds = row.reply.kinds if row.reply.state is ReplyState.DECIDED else tuple(one.kind for one in row.proposals)
    return ", ".join(dict.fromkeys(kind_words(kind).lower() for kind in kinds)) or "aucune proposition"


def _open(message_id: str) -> None:
    st.session_state[_OPEN] = message_id
    ask_for(MESSAGE)
