"""In the demonstration, a typed address keeps who acts, for each browser apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import SimpleNamespace

import pytest
import streamlit as st
from streamlit.web.server.starlette.starlette_app_utils import generate_xsrf_token_string
from streamlit.web.server.starlette.starlette_server_config import XSRF_COOKIE_NAME

from assistant.domain.people.user import User
from assistant.ui import last_acting as memory
from assistant.ui.last_acting import MOST_BROWSERS, last_acting, remember_acting
from assistant.ui.session import choose_acting_user
from tests.services.house_of_tests import LEA, NORA
from tests.ui.one_page import open_page


def cookies_of(browser: bytes) -> Mapping[str, str]:
    """As Streamlit gives them: masked anew at each visit."""
    return {XSRF_COOKIE_NAME: generate_xsrf_token_string(browser, 1_795_000_000)}


@pytest.fixture(autouse=True)
def _nobody_known() -> Iterator[None]:
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


def choose(users: tuple[User, ...]) -> None:
    choose_acting_user(users)


def come_from(monkeypatch: pytest.MonkeyPatch, cookies: Mapping[str, str]) -> None:
    monkeypatch.setattr(st, "context", SimpleNamespace(cookies=cookies))


def test_each_browser_finds_who_acted_last_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for browser, who in ((b"a" * 16, "lea"), (b"b" * 16, "nora"), (b"b" * 16, "max")):
        come_from(monkeypatch, cookies_of(browser))
        remember_acting(who)
    assert last_acting() == "max"
    come_from(monkeypatch, cookies_of(b"a" * 16))
    assert last_acting() == "lea"


@pytest.mark.parametrize("cookies", [{}, {XSRF_COOKIE_NAME: "made up"}])
def test_a_browser_without_a_token_is_not_known(monkeypatch: pytest.MonkeyPatch, cookies: Mapping[str, str]) -> None:
    come_from(monkeypatch, cookies)
    remember_acting("lea")
    assert last_acting() == ""


def test_of_too_many_browsers_the_oldest_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(MOST_BROWSERS + 1):
        come_from(monkeypatch, cookies_of(number.to_bytes(16)))
        remember_acting("lea")
    assert last_acting() == "lea"
    come_from(monkeypatch, cookies_of((0).to_bytes(16)))
    assert last_acting() == ""


def test_an_address_typed_anew_is_opened_by_the_same_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_browser", lambda: b"here")
    first = open_page(choose, (LEA, NORA))
    assert first.sidebar.selectbox(key="acting_user").value == LEA
    first.sidebar.selectbox(key="acting_user").select_index(1).run()
    again = open_page(choose, (LEA, NORA))
    assert again.sidebar.selectbox(key="acting_user").value == NORA
