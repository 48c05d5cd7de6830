"""The door: nothing is served without a session, forms are ours, nobody is sent elsewhere."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from assistant.domain.people.browser_session import ROTATES_AFTER
from assistant.domain.people.proof import HOLDS_MACHINE
from assistant.domain.people.user import Role, User
from assistant.identity.passwords import Argon2Passwords
from assistant.services.people.manage_people import ManagePeople
from assistant.services.people.sign_in import REFUSED, SignIn
from assistant.ui.door.cookies import LEFT, SESSION
from assistant.ui.door.keeper import Keeper
from assistant.ui.door.routes import Door
from tests.services.house_of_tests import House

QUICK = Argon2Passwords(memory_kib=8, passes=1)
SHELL = User("os:root", "root", Role.ACCOUNT_MANAGER)
FIRST, OWN = "g62t-b3a7-9rjf-246h", "un cheval bleu traverse"
HTML = {"accept": "text/html"}


async def page(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("les dossiers")


async def stream(websocket: WebSocket) -> None:
    await websocket.accept()
    await websocket.send_text("les dossiers")


@dataclass
class Visitor:
    """A browser before the application's server."""

    house: House
    client: TestClient

    def token(self, path: str) -> str:
        found = re.search(r'name="jeton" value="([^"]+)"', self.client.get(path, headers=HTML).text)
        assert found
        return found[1]

    def enter(self, password: str = OWN, login: str = "ada", back: str = "/") -> str:
        """Where the form leads, or what it says."""
        fields = {"identifiant": login, "mot_de_passe": password, "suite": back, "jeton": self.token("/connexion")}
        answer = self.client.post("/connexion", data=fields)
        problem = re.search(r'role="alert">([^<]+)', answer.text)
        return problem[1] if problem else answer.headers["location"]


@pytest.fixture
def visitor(tmp_path: Path) -> Visitor:
    house = House(tmp_path)
    door = SignIn(house.unit_of_work, house.clock, QUICK, lambda: secrets.token_urlsafe(24))
    server = Starlette(
        routes=[*Door(lambda: door).routes, WebSocketRoute("/_stcore/stream", stream), Route("/{path:path}", page)],
        middleware=[Middleware(Keeper, sign_in=lambda: door)],
    )
    return Visitor(house, TestClient(server, base_url="http://127.0.0.1", follow_redirects=False))


@pytest.fixture
def ada(visitor: Visitor) -> Visitor:
    """An account whose first password is changed already."""
    house = visitor.house
    ManagePeople(house.unit_of_work, house.clock, QUICK, lambda: FIRST).add(
        User("ada", "Ada <b>Morel</b>", Role.ADMINISTRATOR, "ada@bellecombe.example"), SHELL, HOLDS_MACHINE
    )
    door = SignIn(house.unit_of_work, house.clock, QUICK, lambda: secrets.token_urlsafe(24))
    door.change_password(User("ada", "Ada", Role.ADMINISTRATOR), FIRST, OWN)
    return visitor


def test_a_house_without_accounts_is_open_to_its_machine(visitor: Visitor) -> None:
    assert visitor.client.get("/dossier", headers=HTML).text == "les dossiers"


def test_without_a_session_a_page_leads_to_the_door_and_back(ada: Visitor) -> None:
    answer = ada.client.get("/dossier?client=d1", headers=HTML)
    assert (answer.status_code, answer.headers["location"]) == (303, "/connexion?suite=%2Fdossier%3Fclient%3Dd1")
    assert ada.enter(back="/dossier?client=d1") == "/dossier?client=d1"
    assert ada.client.get("/dossier", headers=HTML).text == "les dossiers"


def test_without_a_session_a_program_is_told_and_the_stream_is_closed(ada: Visitor) -> None:
    assert ada.client.get("/_stcore/host-config").status_code == 401
    with pytest.raises(WebSocketDisconnect), ada.client.websocket_connect("/_stcore/stream"):
        pytest.fail("the stream was opened")
    ada.enter()
    with ada.client.websocket_connect("ws://127.0.0.1/_stcore/stream") as opened:
        assert opened.receive_text() == "les dossiers"


@pytest.mark.parametrize(
    "path",
    ["/connexionX", "/healthz/dossier", "/static/%2e%2e/dossier", "/favicon%2f%2e%2e%2fdossier", "/mot-de-passe/x"],
)
def test_a_path_that_only_begins_like_the_door_s_is_closed(ada: Visitor, path: str) -> None:
    assert ada.client.get(path, headers=HTML).status_code == 303
    assert ada.client.get(path).status_code == 401
    with pytest.raises(WebSocketDisconnect), ada.client.websocket_connect(path):
        pytest.fail("a stream was opened")


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "evil",
        "//[evil",
        "/\n//evil.example",
    ],
)
def test_nobody_is_sent_to_another_site(ada: Visitor, elsewhere: str) -> None:
    assert ada.enter(back=elsewhere) == "/"


def test_a_wrong_password_says_one_sentence_and_keeps_the_way_back(ada: Visitor) -> None:
    assert ada.enter("ce n’est pas celui-ci") == REFUSED
    assert SESSION not in ada.client.cookies


def test_a_form_from_elsewhere_is_refused(ada: Visitor) -> None:
    token = ada.token("/connexion")
    fields = {"identifiant": "ada", "mot_de_passe": OWN, "jeton": token}
    assert "expiré" in ada.client.post("/connexion", data={**fields, "jeton": "deviné"}).text
    foreign = ada.client.post("/connexion", data=fields, headers={"origin": "https://evil.example"})
    assert "expiré" in foreign.text
    assert ada.client.post("/connexion", data=fields).status_code == 303


def test_a_huge_form_is_not_read(ada: Visitor) -> None:
    answer = ada.client.post("/connexion", data={"identifiant": "x" * 10_000})
    assert "expiré" in answer.text


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(ada: Visitor) -> None:
    fields = {"identifiant": "ada", "mot_de_passe": OWN, "jeton": ada.token("/connexion")}
    cookie = ada.client.post("/connexion", data=fields).headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    assert "secure" not in cookie
    ada.client.base_url = "https://127.0.0.1"
    fields["jeton"] = ada.token("/connexion")
    assert "secure" in ada.client.post("/connexion", data=fields).headers["set-cookie"].lower()


def test_a_planted_cookie_is_replaced_by_signing_in(ada: Visitor) -> None:
    ada.client.cookies.set(SESSION, "planted.token", domain="127.0.0.1", path="/")
    ada.enter()
    assert "planted" not in str(dict(ada.client.cookies))


def test_the_token_changes_with_a_page_once_it_is_due(ada: Visitor) -> None:
    ada.enter()
    before = ada.client.cookies[SESSION]
    ada.house.clock.moment += ROTATES_AFTER
    assert ada.client.get("/", headers=HTML).text == "les dossiers"
    assert ada.client.cookies[SESSION] != before


def test_leaving_everywhere_ends_another_browsers_session(ada: Visitor) -> None:
    ada.enter()
    other = ada.client.cookies[SESSION]
    ada.client.cookies.clear()
    ada.enter()
    ada.client.post("/deconnexion", data={"ou": "partout", "jeton": ada.token("/deconnexion")})
    ada.client.cookies.set(SESSION, other, domain="127.0.0.1", path="/")
    assert ada.client.get("/", headers=HTML).status_code == 303


def test_leaving_marks_the_browser_anew_for_its_other_tabs_and_tells_nothing_of_anybody(ada: Visitor) -> None:
    marks = []
    for _ in range(2):
        ada.enter()
        ada.client.post("/deconnexion", data={"ou": "ici", "jeton": ada.token("/deconnexion")})
        marks.append(ada.client.cookies[LEFT])

    assert marks[0] != marks[1]
    assert all(len(mark) == 8 for mark in marks)


def test_leaving_asks_first(ada: Visitor) -> None:
    ada.enter()
    shown = ada.client.get("/deconnexion", headers=HTML).text
    assert "Ada &lt;b&gt;Morel&lt;/b&gt;" in shown, "a name is text, never markup"
    assert ada.client.get("/", headers=HTML).text == "les dossiers"


def test_a_first_password_opens_nothing_but_its_change(visitor: Visitor) -> None:
    house = visitor.house
    people = ManagePeople(house.unit_of_work, house.clock, QUICK, lambda: FIRST)
    people.add(User("bob", "Bob Rey", Role.AUDITOR), SHELL, HOLDS_MACHINE)
    assert visitor.enter(FIRST, "bob") == "/mot-de-passe"
    assert visitor.client.get("/", headers=HTML).headers["location"] == "/mot-de-passe"
    token = visitor.token("/mot-de-passe")
    unlike = visitor.client.post(
        "/mot-de-passe", data={"actuel": FIRST, "nouveau": OWN, "encore": "autre", "jeton": token}
    )
    assert "diffèrent" in unlike.text
    done = visitor.client.post("/mot-de-passe", data={"actuel": FIRST, "nouveau": OWN, "encore": OWN, "jeton": token})
    assert "Mot de passe changé" in visitor.client.get(done.headers["location"], headers=HTML).text
    assert visitor.enter(OWN, "bob") == "/"


def test_pages_of_the_door_run_no_script_and_load_nothing(ada: Visitor) -> None:
    answer = ada.client.get("/connexion", headers=HTML)
    assert "<script" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"
    assert 'lang="fr"' in answer.text
