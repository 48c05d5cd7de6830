"""What people decided for addresses, and the way back: the messages wait again, or go to another client."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from assistant.domain.mail.mail import MailChoice
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.services.mail.attribute_mail import NOBODY
from assistant.ui.components.data.index_state import want_index
from assistant.ui.components.line import head, line, muted, page_of
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.wording import counted, day

SHOWN = 5
_WAIT = "?"  # no client's id
_PLACE = "mail-choices"
_DONE = "mail-choice-undone"


def show_mail_choices(services: Services, user: User, names: Mapping[str, str]) -> None:
    """The remembered choices by address; nothing where nobody made one."""
    with services.unit_of_work() as uow:
        choices = uow.mail.choices()
        counts = uow.mail.chosen_counts()
    show_trouble(_PLACE)
    if done := st.session_state.pop(_DONE, ""):
        st.success(done, icon=":material/undo:")
    if not choices:
        return
    with st.expander(f"Choix retenus : {counted(len(choices), 'adresse', 'adresses')}", icon=":material/history:"):
        st.caption(
            "Revenir sur un choix retire ses messages du dossier et de l’index. Ceux qu’un choix « aucun client » a "
            "supprimés reviennent en important de nouveau leur boîte."
        )
        place = st.container(gap="small")
        shown = choices[page_of(len(choices), SHOWN, "mail-choices-page")]
        with place:
            for choice in shown:
                _show_choice(services, user, choice, counts.get(choice.address, 0), names)


def _show_choice(services: Services, user: User, choice: MailChoice, count: int, names: Mapping[str, str]) -> None:
    key = f"choice-{choice.address}"
    owner = names.get(choice.owner, choice.owner) or "aucun client"
    with st.container(border=True, gap="small"):
        with line(key), head(key):
            st.text(f"{choice.address} · {owner}")
            with muted(key):
                st.text(f"Choisi le {day(choice.at.date())}, {counted(count, 'message', 'messages')}")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            others = [one for one in sorted(names, key=lambda one: names[one].casefold()) if one != choice.owner]
            target = st.selectbox(
                "Où vont ses messages",
                [_WAIT, *others, *([NOBODY] if choice.owner != NOBODY else [])],
                format_func=partial(_target_words, names),
                key=f"undo-to-{choice.address}",
            )
            if st.button("Revenir sur ce choix", key=f"undo-{choice.address}", icon=":material/undo:"):
                act(_PLACE, partial(_undo, services, user, choice.address, None if target == _WAIT else target))


def _target_words(names: Mapping[str, str], target: str) -> str:
    if target == _WAIT:
        return "En attente d’un autre choix"
    return names.get(target, "Aucun client (supprimer ces messages)")


def _undo(services: Services, user: User, address: str, target: str | None) -> None:
    count = services.mail.undo_choice(address, user, target)
    want_index()
    words = counted(count, "message a quitté", "messages ont quitté")
    st.session_state[_DONE] = f"Choix défait : {words} le dossier." if count else "Choix défait."
