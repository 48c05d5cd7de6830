"""Who acted last in this browser, in a house without accounts: a typed address is a new session to Streamlit.

Kept in the memory of the server, by the token that Streamlit gives each browser; a restart forgets it.
"""

from __future__ import annotations

from typing import Final

import streamlit as st
from streamlit.web.server.starlette.starlette_app_utils import decode_xsrf_token_string
from streamlit.web.server.starlette.starlette_server_config import XSRF_COOKIE_NAME

MOST_BROWSERS: Final = 100


def last_acting() -> str:
    """The id of that person, "" for a browser that is not known."""
    return _chosen().get(_browser(), "")


def remember_acting(user_id: str) -> None:
    """Keep the person for what this browser opens later; of too many browsers, the oldest is forgotten."""
    browser, chosen = _browser(), _chosen()
    if not browser or chosen.get(browser) == user_id:
        return
    chosen.pop(browser, None)
    chosen[browser] = user_id
    while len(chosen) > MOST_BROWSERS:
        chosen.pop(next(iter(chosen)), None)


@st.cache_resource(show_spinner=False)
def _chosen() -> dict[bytes, str]:
    """One for all sessions."""
    return {}


def _browser() -> bytes:
    """What tells one browser from another; b"" where it sends nothing."""
    token, _ = decode_xsrf_token_string(st.context.cookies.get(XSRF_COOKIE_NAME, ""))
    return token or b""
