"""Mail whose client nobody knows: address by address, a person chooses, and the choice is remembered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from assistant.domain.mail.mail import WaitingMail
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.services.mail.attribute_mail import NOBODY
from assistant.ui.components.data.index_state import want_index
from assistant.ui.components.line import head, line, muted, page_of
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.wording import counted, moment, one_line

SHOWN = 5
EXCERPT = 160  # characters
READ = 3  # messages shown for an address: enough to know who writes
_NOBODY = "Aucun client (supprimer ces messages)"
_PLACE = "mail-queue"


def show_mail_queue(services: Services, user: User, names: Mapping[str, str]) -> None:
    """The addresses that wait, the ones with most mail first; nothing where none does."""
    with services.unit_of_work() as uow:
        counts = uow.mail.addresses()
        if not counts:
            return
    st.subheader("Courrier à attribuer", anchor=False)
    st.caption("Votre choix vaut pour tous les messages de cette adresse, ceux qui attendent et ceux qui viendront.")
    show_trouble(_PLACE)
    place = st.container(gap="small")
    shown = list(counts)[page_of(len(counts), SHOWN, "mail-queue-page")]
    with services.unit_of_work() as uow:
        waiting = [uow.mail.waiting([address]) for address in shown]
    with place:
        for address, mails in zip(shown, waiting, strict=True):
            _show_address(services, user, address, mails, names)


def _show_address(
    services: Services, user: User, address: str, mails: Sequence[WaitingMail], names: Mapping[str, str]
) -> None:
    suggested = next((mail.suggestion for mail in mails if mail.suggestion in names), None)
    options = [*sorted(names, key=lambda one: names[one].casefold()), NOBODY]
    with st.container(border=True, gap="small"):
        with line(f"waiting-{address}"), head(f"waiting-{address}"):
            st.text(f"{mails[-1].name} · {address}" if mails[-1].name else address)
            with muted(f"waiting-{address}"):
                st.text(f"{counted(len(mails), 'message', 'messages')}, le dernier le {moment(mails[-1].sent_at)}")
        with st.expander("Lire", type="compact"):
            for mail in mails[-READ:]:
                st.text(f"{mail.subject or 'Sans objet'} : {one_line(mail.body)[:EXCERPT]}")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            chosen = st.selectbox(
                "Client" if suggested is None else "Client (proposé : il répond à un échange avec lui)",
                options,
                index=options.index(suggested) if suggested else None,
                format_func=lambda one: names.get(one, _NOBODY),
                key=f"owner-{address}",
                placeholder="Choisir un client",
            )
            if st.button("Attribuer", key=f"attribute-{address}", disabled=chosen is None) and chosen is not None:
                want_index()
                act(_PLACE, partial(services.mail.choose_owner, address, chosen, user))
