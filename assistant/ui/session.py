"""What a browser session remembers: who acts, and which client and draft are open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from assistant.domain.people.role_names import ROLE_NAMES
from assistant.domain.people.user import Role, User
from assistant.ui.last_acting import last_acting, remember_acting
from assistant.ui.told_apart import told_apart

ROLES = ROLE_NAMES  # the screens' own door to them
_CLIENT = "client"
_DRAFT = "draft"
_PAGES = "pages"
_CODE_OF = "code-of"


def choose_acting_user(users: Sequence[User]) -> User:
    """The person who acts, chosen in the side bar among the book's people; at first who acted last in this browser."""
    people = tuple(users) or (User("local", "Utilisateur local", Role.TEAM_LEAD),)
    last, words = last_acting(), told_apart({user.id: f"{user.name}, {ROLES[user.role]}" for user in people})
    chosen = st.sidebar.selectbox(
        "Vous êtes",
        people,
        index=next((rank for rank, user in enumerate(people) if user.id == last), 0),
        format_func=lambda user: words[user.id],
        key="acting_user",
    )
    remember_acting(chosen.id)
    return chosen


def open_client() -> str:
    """The client being looked at, by id or as the address of the page tells it, which comes first; "" for none."""
    return str(st.query_params.get(_CLIENT) or st.session_state.get(_CLIENT, ""))


def client_in_address() -> str:
    """What the address of the page names the client by, "" for nobody."""
    return str(st.query_params.get(_CLIENT) or "")


def remember_client(debtor_id: str) -> None:
    """Keep the client for the pages that follow."""
    st.session_state[_CLIENT] = debtor_id


def show_client(debtor_id: str) -> None:
    """Keep the client, and put it in the address of the page so that reloading finds it again."""
    remember_client(debtor_id)
    st.query_params[_CLIENT] = told_in_address(debtor_id)


def remember_codes(code_of: Callable[[str], str]) -> None:
    """Keep what tells by which number the house knows a client of that id."""
    st.session_state[_CODE_OF] = code_of


def told_in_address(debtor_id: str) -> str:
    """What an address calls the client: the house's own number where it is known, as a person would type it."""
    code_of: Callable[[str], str] | None = st.session_state.get(_CODE_OF)
    return code_of(debtor_id) if code_of else debtor_id


def open_draft() -> str:
    """The id of the draft in the workshop, "" for none."""
    return str(st.session_state.get(_DRAFT, ""))


def remember_draft(draft_id: str) -> None:
    """Keep the draft for the workshop."""
    st.session_state[_DRAFT] = draft_id


def remember_pages(pages: Mapping[str, st.Page]) -> None:
    """Keep the pages by path, so that one page can open another; the home page has the path ""."""
    st.session_state[_PAGES] = pages


def go_to(path: str, debtor_id: str = "") -> None:
    """Open another page, on a client if one is given; a page tested alone, without navigation, stays."""
    if debtor_id:
        remember_client(debtor_id)
    page = st.session_state.get(_PAGES, {}).get(path)
    if page is not None:
        st.switch_page(page, query_params={_CLIENT: told_in_address(debtor_id)} if debtor_id else None)
