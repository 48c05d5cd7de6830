"""The main job through app.py: from the day's list to an approved reminder."""

from __future__ import annotations

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.places import APP
from tests.connectors.demo.clients_of import clients_of

BROKEN_PROMISE = clients_of("broken_promise")[0]


@pytest.fixture
def app(home: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("COURTOIS_HOME", str(home))
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.setenv("COURTOIS_MODEL", "none")
    st.cache_resource.clear()
    started = AppTest.from_file(str(APP), default_timeout=120).run()
    assert not started.exception
    return started


def test_the_first_page_is_the_days_list_of_the_demonstration(app: AppTest) -> None:
    assert [title.value for title in app.title] == ["Ma journée"]
    assert any(found.label == "Préparer" for found in app.button)
    badges = " ".join(str(badge.value) for badge in app.sidebar.markdown)
    assert "Démonstration" in badges
    assert "Sans modèle" in badges


def test_the_acting_person_is_chosen_among_the_books_people(app: AppTest) -> None:
    person = app.sidebar.selectbox(key="acting_user")

    assert any("responsable" in option for option in person.options)
    assert any("suivi client" in option for option in person.options)


def test_a_server_open_to_the_network_is_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COURTOIS_HOME", str(home))
    monkeypatch.setattr(st, "get_option", lambda _name: "0.0.0.0")  # noqa: S104 - the address that is refused

    refused = AppTest.from_file(str(APP), default_timeout=120).run()

    assert "que sur cette machine" in refused.error[0].value
    assert not refused.button


def test_an_unusable_home_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("COURTOIS_HOME", str(tmp_path / "file" / "home"))
    st.cache_resource.clear()

    refused = AppTest.from_file(str(APP), default_timeout=120).run()

    assert not refused.exception
    assert "COURTOIS_HOME" in refused.error[0].value
