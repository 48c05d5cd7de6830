"""The server that Streamlit finds in app.py stands behind the door: a server without it would show everything."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest
import streamlit as st
from starlette.middleware import Middleware
from streamlit.web.server.app_discovery import discover_asgi_app

from assistant.places import APP
from assistant.ui.door.keeper import Keeper
from assistant.ui.door.openid import OPENED, START, OpenIdReturn
from assistant.ui.door.signpost import Signpost


def app_of(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, **told: str) -> st.App:
    monkeypatch.setenv("COURTOIS_HOME", str(tmp_path))
    for name, value in told.items():
        monkeypatch.setenv(f"COURTOIS_OPENID_{name}", value)
    found = runpy.run_path(str(APP), run_name="served")["app"]
    assert isinstance(found, st.App)
    return found


def classes(app: st.App) -> list[object]:
    return [one.cls for one in app._user_middleware if isinstance(one, Middleware)]


def test_streamlit_finds_the_server_in_the_file_that_it_runs() -> None:
    assert discover_asgi_app(APP).is_asgi_app


def test_the_keeper_stands_before_every_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    app = app_of(monkeypatch, tmp_path)
    assert classes(app) == [Keeper, Signpost]
    paths = {route.path for route in app._user_routes}  # type: ignore[attr-defined]
    assert paths == {"/connexion", "/connexion/openid", "/deconnexion", "/mot-de-passe"}
    assert app._programmatic_secrets is None


def test_with_a_provider_its_login_is_opened_and_its_secret_is_in_no_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    url = "https://id.example/.well-known/openid-configuration"
    app = app_of(monkeypatch, tmp_path, METADATA_URL=url, CLIENT_ID="courtois", CLIENT_SECRET="chut")
    assert classes(app) == [OpenIdReturn, Keeper, Signpost]
    assert app._user_middleware[1].kwargs["opened"] == OPENED
    assert START in {route.path for route in app._user_routes}  # type: ignore[attr-defined]
    assert app._programmatic_secrets is not None
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
