"""An address that is no page leads home with a French word; everything else passes."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from assistant.ui.door.signpost import LOST, Signpost, page_paths
from assistant.ui.navigation import OPENED_BY


async def page(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("page")


@pytest.fixture
def browser() -> TestClient:
    served = Starlette(routes=[Route("/{path:path}", page)], middleware=[Middleware(Signpost)])
    return TestClient(served, headers={"accept": "text/html"}, follow_redirects=False)


@pytest.mark.parametrize("path", ["/inconnue", "/inconnue/dossier", "/Dossier"])
def test_an_unknown_page_leads_home(browser: TestClient, path: str) -> None:
    answer = browser.get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, f"/?{LOST}=1")


@pytest.mark.parametrize("path", ["/", "/dossier", "/journee", "/connexion", "/static/x", "/_stcore/health", "/a.png"])
def test_pages_files_and_the_door_pass(browser: TestClient, path: str) -> None:
    assert browser.get(path).text == "page"


def test_a_program_passes(browser: TestClient) -> None:
    assert browser.get("/inconnue", headers={"accept": "application/json"}).text == "page"


def test_every_page_is_known() -> None:
    assert set(OPENED_BY) <= set(page_paths())
