"""OpenID at the door, against a real provider on loopback and Streamlit's own login: who comes in, and who does not."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc import jwt
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.runtime.secrets import secrets_singleton
from streamlit.web.server.starlette.starlette_auth_routes import create_auth_routes

from assistant.bootstrap.openid import OpenIdSetup, openid_of
from assistant.domain.approvals.audit import AuditEvent
from assistant.domain.people.openid import INVITED_FOR
from assistant.domain.people.proof import HOLDS_MACHINE
from assistant.domain.people.user import Role, User
from assistant.services.people.manage_people import ManagePeople
from assistant.services.people.sign_in import OTHER_DOOR, SignIn
from assistant.services.people.sign_in_openid import SENTENCES, Refusal, SignInByOpenId
from assistant.settings import Settings
from assistant.ui.door.cookies import SESSION
from assistant.ui.door.keeper import Keeper
from assistant.ui.door.openid import NO_PROVIDER, OPENED, ROUTES, SILENT, START, OpenIdReturn
from assistant.ui.door.provider_exit import MOST_KEPT, UNREACHED, ProviderExit
from assistant.ui.door.routes import Door
from tests.services.house_of_tests import House
from tests.ui.door.provider_of_tests import CLIENT, SECRET, Provider, key, running_provider
from tests.ui.door.test_door import HTML, OWN, QUICK, SHELL, page

ADA = User("ada", "Ada Morel", Role.ADMINISTRATOR)
MAPPED = {"openid_role_claim": "realm.roles", "openid_roles": "chefs=lead, relances=manager"}


@pytest.fixture(scope="module")
def running() -> Iterator[Provider]:
    with running_provider() as provider:
        yield provider


@pytest.fixture
def provider(running: Provider) -> Provider:
    running.claims, running.signer, running.more = {}, "house", {}
    running.asked.clear()
    return running


@dataclass
class Visitor:
    """A browser that goes to the provider and back."""

    house: House
    people: ManagePeople
    client: TestClient
    provider: Provider
    way_out: ProviderExit

    def leave(self, invitation: str = "", back: str = "") -> str:
        """The provider's address, where one is sent."""
        asked = self.client.get("/connexion/openid", params={"suite": back, "invitation": invitation})
        assert asked.status_code == 303
        return self.client.get(asked.headers["location"]).headers["location"]

    def enter(self, invitation: str = "", back: str = "", **claims: object) -> str:
        """Where one ends up, or the sentence that refuses."""
        return self.enter_claiming(claims, invitation, back)

    def enter_claiming(self, claims: Mapping[str, object], invitation: str = "", back: str = "") -> str:
        self.provider.claims = dict(claims)
        return self.come_back(self.provider.authorise(self.leave(invitation, back)))

    def come_back(self, path: str) -> str:
        answer = self.client.get(path)
        assert "_streamlit_user" not in answer.headers.get("set-cookie", "")
        problem = re.search(r'role="alert">([^<]+)', answer.text)
        return problem[1] if problem else answer.headers["location"]

    def is_in(self) -> bool:
        return self.client.get("/dossier", headers=HTML).text == "les dossiers"

    def events(self, *actions: str) -> list[AuditEvent]:
        with self.house.unit_of_work() as uow:
            return [event for event in uow.audit.all() if event.action in actions]


def setup_of(provider: Provider, **more: object) -> OpenIdSetup:
    told = {
        "openid_metadata_url": provider.metadata_url,
        "openid_client_id": CLIENT,
        "openid_client_secret": SECRET,
        **more,
    }
    settings = Settings.model_validate(told)
    found = openid_of(settings)
    assert found is not None
    return found


def visitor_of(tmp_path: Path, provider: Provider, **more: object) -> Visitor:
    house = House(tmp_path)
    house.clock.moment = datetime.now(UTC)  # tokens tell the machine's time, as the door's clock does
    setup = setup_of(provider, **more)
    secrets_singleton.merge_programmatic_secrets({"auth": dict[str, Any](setup.login)})
    door = SignIn(house.unit_of_work, house.clock, QUICK, lambda: secrets.token_urlsafe(24), openid=True)
    enter = SignInByOpenId(house.unit_of_work, house.clock, lambda: secrets.token_urlsafe(24), setup.rules)
    way_out = ProviderExit()
    server = Starlette(
        routes=[
            *Door(lambda: door, setup.name, way_out).routes,
            *ROUTES,
            *create_auth_routes(""),
            Route("/{path:path}", page),
        ],
        middleware=[
            Middleware(OpenIdReturn, sign_in=lambda: enter, provider=way_out),
            Middleware(Keeper, sign_in=lambda: door, opened=OPENED),
            Middleware(SessionMiddleware, secret_key="of the tests"),
        ],
    )
    people = ManagePeople(house.unit_of_work, house.clock, QUICK, lambda: secrets.token_hex(8))
    client = TestClient(server, base_url="http://127.0.0.1", follow_redirects=False)
    return Visitor(house, people, client, provider, way_out)


@pytest.fixture(autouse=True)
def _no_secret_stays() -> Iterator[None]:
    yield
    secrets_singleton._reset()
    secrets_singleton._programmatic_secrets = None


@pytest.fixture
def visitor(tmp_path: Path, provider: Provider) -> Visitor:
    return visitor_of(tmp_path, provider)


def test_an_invited_person_is_linked_once_and_comes_back_by_the_pair_alone(visitor: Visitor) -> None:
    code = visitor.people.add_invited(ADA, SHELL, HOLDS_MACHINE)
    assert visitor.enter(code, back="/dossier?client=d1") == "/dossier?client=d1"
    assert visitor.is_in()
    visitor.client.cookies.clear()
    assert visitor.enter() == "/"
    assert visitor.is_in()
    visitor.client.cookies.clear()
    assert visitor.enter(code, sub="somebody-else") == SENTENCES[Refusal.INVITATION]
    assert [event.details.get("way") for event in visitor.events("sign_in")] == ["openid", "openid"]


def test_the_session_is_ours_and_nothing_of_the_provider_reaches_the_browser(visitor: Visitor) -> None:
    visitor.provider.claims = {}
    back = visitor.provider.authorise(visitor.leave(visitor.people.add_invited(ADA, SHELL, HOLDS_MACHINE)))
    cookies = visitor.client.get(back).headers.get_list("set-cookie")
    assert not [cookie for cookie in cookies if "_streamlit_user" in cookie]
    (kept,) = (cookie.lower() for cookie in cookies if cookie.startswith(SESSION))
    assert "httponly" in kept
    assert "samesite=lax" in kept
    assert visitor.provider.asked[0]["code_verifier"]


def test_an_address_alone_opens_nothing(visitor: Visitor) -> None:
    visitor.people.add(replace(ADA, email="ada@bellecombe.example"), SHELL, HOLDS_MACHINE)
    assert visitor.enter(email="ada@bellecombe.example", email_verified=True) == SENTENCES[Refusal.UNKNOWN]
    assert not visitor.is_in()


@pytest.mark.parametrize(
    "wrong",
    [
        {"nonce": "of another sign-in"},
        {"aud": "another-application"},
        {"aud": "another-application", "azp": CLIENT},
        {"exp": 1_600_000_000},
        {"exp": int(time.time()) - 30},  # within what the library forgives
    ],
)
def test_a_token_that_is_not_for_us_now_is_refused_with_one_sentence(
    visitor: Visitor, wrong: dict[str, object]
) -> None:
    code = visitor.people.add_invited(ADA, SHELL, HOLDS_MACHINE)
    assert visitor.enter_claiming(wrong, code) == SENTENCES[Refusal.UNPROVEN]
    assert not visitor.is_in()
    (refused,) = visitor.events("sign_in_refused")
    assert (refused.user_id, refused.details["why"]) == ("", "unproven")


def test_a_token_that_another_key_signed_is_refused(visitor: Visitor) -> None:
    code = visitor.people.add_invited(ADA, SHELL, HOLDS_MACHINE)
    visitor.provider.signer = "forger"
    assert visitor.enter(code) == SENTENCES[Refusal.UNPROVEN]


def test_a_state_that_was_not_drawn_here_is_refused(visitor: Visitor) -> None:
    visitor.leave(visitor.people.add_invited(ADA, SHELL, HOLDS_MACHINE))
    assert visitor.come_back("/oauth2callback?code=stolen&state=planted") == SENTENCES[Refusal.UNPROVEN]


def test_a_callback_that_nobody_here_asked_for_finds_the_door_and_leaves_no_trace(visitor: Visitor) -> None:
    assert visitor.come_back("/oauth2callback?code=x&state=y") == "/connexion"
    assert not visitor.events("sign_in_refused")


def test_a_closed_account_is_refused_and_its_session_ends(visitor: Visitor) -> None:
    visitor.enter(visitor.people.invite("nora", SHELL, HOLDS_MACHINE))
    assert visitor.is_in()
    visitor.people.add(ADA, SHELL, HOLDS_MACHINE)  # the last way in is never closed
    visitor.people.disable("nora", SHELL, HOLDS_MACHINE)
    assert not visitor.is_in()
    assert visitor.enter() == SENTENCES[Refusal.CLOSED]


def test_an_invitation_lapses_after_a_week(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.services.people.manage_people.INVITED_FOR", -INVITED_FOR)
    assert visitor.enter(visitor.people.add_invited(ADA, SHELL, HOLDS_MACHINE)) == SENTENCES[Refusal.INVITATION]


def test_roles_come_from_the_claims_the_first_of_the_mapping_wins(tmp_path: Path, provider: Provider) -> None:
    visitor = visitor_of(tmp_path, provider, **MAPPED, openid_team_claim="service")
    code = visitor.people.invite("nora", SHELL, HOLDS_MACHINE)
    visitor.enter(code, realm={"roles": ["relances", "chefs"]}, service="nord")
    with visitor.house.unit_of_work() as uow:
        nora = next(user for user in uow.house.users() if user.id == "nora")
    assert (nora.role, nora.team) == (Role.TEAM_LEAD, "nord")
    assert visitor.events("role_changed")[0].details == {"role": "team_lead", "team": "nord", "way": "openid"}


def test_a_role_that_the_mapping_does_not_know_is_refused(tmp_path: Path, provider: Provider) -> None:
    visitor = visitor_of(tmp_path, provider, **MAPPED)
    code = visitor.people.invite("nora", SHELL, HOLDS_MACHINE)
    assert visitor.enter(code, realm={"roles": ["stagiaires"]}) == SENTENCES[Refusal.ROLE]
    assert visitor.enter(code) == SENTENCES[Refusal.ROLE]
    assert visitor.enter(code, realm={"roles": ["relances"]}) == "/"


def test_nobody_gets_an_account_by_a_role_unless_the_house_says_so(tmp_path: Path, provider: Provider) -> None:
    visitor = visitor_of(tmp_path, provider, **MAPPED)
    assert visitor.enter(realm={"roles": ["relances"]}) == SENTENCES[Refusal.UNKNOWN]


def test_where_the_house_says_so_a_mapped_role_makes_an_account_whose_id_nobody_chose(
    tmp_path: Path, provider: Provider
) -> None:
    visitor = visitor_of(tmp_path, provider, **MAPPED, openid_auto=True)
    told = {"preferred_username": "nora", "name": " Zoé\n Blanc ", "email": "zoe@x.example"}
    assert visitor.enter_claiming({"realm": {"roles": ["relances"]}, **told}) == "/"
    with visitor.house.unit_of_work() as uow:
        made = next(user for user in uow.house.users() if user.name == "Zoé Blanc")
    assert made.id.startswith("openid-")
    assert (made.role, made.email) == (Role.ACCOUNT_MANAGER, "")
    assert "Zoé" not in str([event.details for event in visitor.events("account_added", "openid_linked", "sign_in")])


def test_a_linked_account_has_one_way_in(visitor: Visitor) -> None:
    first = visitor.people.add(ADA, SHELL, HOLDS_MACHINE)
    visitor.enter(visitor.people.invite("ada", SHELL, HOLDS_MACHINE))
    fields = {"actuel": first, "nouveau": OWN, "encore": OWN, "jeton": form_token(visitor, "/mot-de-passe")}
    assert OTHER_DOOR in visitor.client.post("/mot-de-passe", data=fields).text
    visitor.client.cookies.clear()
    fields = {"identifiant": "ada", "mot_de_passe": first, "jeton": form_token(visitor, "/connexion")}
    assert "inconnu" in visitor.client.post("/connexion", data=fields).text
    visitor.people.reset_password("ada", SHELL, HOLDS_MACHINE)
    assert visitor.enter() == SENTENCES[Refusal.UNKNOWN]


def test_a_role_never_opens_anew_an_account_that_was_closed_or_given_a_password(
    tmp_path: Path, provider: Provider
) -> None:
    visitor = visitor_of(tmp_path, provider, **MAPPED, openid_auto=True)
    claims = {"realm": {"roles": ["relances"]}, "name": "Zoé Blanc"}
    assert visitor.enter_claiming(claims) == "/"
    with visitor.house.unit_of_work() as uow:
        made = next(user.id for user in uow.house.users() if user.name == "Zoé Blanc")
    visitor.people.reset_password(made, SHELL, HOLDS_MACHINE)  # the one way in from now on
    assert visitor.enter_claiming(claims) == SENTENCES[Refusal.UNKNOWN]
    visitor.people.disable(made, SHELL, HOLDS_MACHINE)
    assert visitor.enter_claiming(claims) == SENTENCES[Refusal.CLOSED]
    with visitor.house.unit_of_work() as uow:
        assert not next(user for user in uow.house.users() if user.id == made).active


def form_token(visitor: Visitor, path: str) -> str:
    found = re.search(r'name="jeton" value="([^"]+)"', visitor.client.get(path, headers=HTML).text)
    assert found
    return found[1]


def leave(visitor: Visitor, where: str = "ici") -> tuple[Mapping[str, str], str]:
    """The headers and the text of the page that says goodbye."""
    answer = visitor.client.post("/deconnexion", data={"ou": where, "jeton": form_token(visitor, "/deconnexion")})
    return answer.headers, answer.text


@pytest.mark.parametrize("where", ["ici", "partout"])
def test_signing_out_ends_the_session_here_and_at_the_provider(visitor: Visitor, where: str) -> None:
    visitor.provider.more = {"end_session_endpoint": f"{visitor.provider.issuer}/logout?realm=chefs"}
    visitor.enter(visitor.people.add_invited(ADA, SHELL, HOLDS_MACHINE))
    headers, _ = leave(visitor, where)
    assert not visitor.is_in()
    wait, _, place = headers["refresh"].partition("; url=")
    asked = parse_qs(urlsplit(place).query)
    assert (wait, place.split("?")[0]) == ("0", f"{visitor.provider.issuer}/logout")
    assert (asked["client_id"], asked["realm"]) == ([CLIENT], ["chefs"])
    claims = jwt.decode(asked["id_token_hint"][0], key("house"), algorithms=["RS256"]).claims
    assert (claims["sub"], claims["aud"]) == ("s-1", CLIENT)
    back = urlsplit(asked["post_logout_redirect_uri"][0])
    assert (back.hostname, visitor.come_back(back.path)) == ("127.0.0.1", "/connexion")
    assert not visitor.events("sign_in_refused")


@pytest.mark.parametrize("place", [None, "", "javascript:alert(1)"])
def test_who_leaves_is_told_that_a_provider_without_such_a_place_keeps_its_session(
    visitor: Visitor, place: str | None
) -> None:
    visitor.provider.more = {"end_session_endpoint": place}
    visitor.enter(visitor.people.add_invited(ADA, SHELL, HOLDS_MACHINE))
    headers, text = leave(visitor)
    assert "refresh" not in headers
    assert "de votre fournisseur d’identité reste ouverte" in text
    assert not visitor.is_in()


def test_who_leaves_while_the_provider_is_silent_is_out_and_told_so(visitor: Visitor) -> None:
    visitor.enter(visitor.people.add_invited(ADA, SHELL, HOLDS_MACHINE))
    token = form_token(visitor, "/deconnexion")
    secrets_singleton.merge_programmatic_secrets(
        {"auth": dict[str, Any](setup_of(Provider("http://127.0.0.1:9")).login)}
    )
    answer = visitor.client.post("/deconnexion", data={"ou": "ici", "jeton": token})
    assert UNREACHED in answer.text
    assert not visitor.is_in()


def test_who_signed_in_by_password_leaves_no_provider(visitor: Visitor) -> None:
    visitor.provider.more = {"end_session_endpoint": f"{visitor.provider.issuer}/logout"}
    first = visitor.people.add(ADA, SHELL, HOLDS_MACHINE)
    fields = {"identifiant": "ada", "mot_de_passe": first, "jeton": form_token(visitor, "/connexion")}
    visitor.client.post("/connexion", data=fields)
    assert leave(visitor)[0]["location"] == "/connexion"


@pytest.mark.parametrize(("where", "left"), [("ici", {"elsewhere", "ben's"}), ("partout", {"ben's"})])
def test_who_leaves_everywhere_leaves_no_token_of_any_session(visitor: Visitor, where: str, left: set[str]) -> None:
    visitor.provider.more = {"end_session_endpoint": f"{visitor.provider.issuer}/logout"}
    visitor.enter(visitor.people.add_invited(ADA, SHELL, HOLDS_MACHINE))
    assert [kept.user_id for kept in visitor.way_out.tokens.values()] == ["ada"]
    visitor.way_out.keep("elsewhere", "ada", "token")
    visitor.way_out.keep("ben's", "ben", "token")
    assert "id_token_hint" in leave(visitor, where)[0]["refresh"]
    assert visitor.way_out.tokens.keys() == left


def test_only_so_many_tokens_are_kept_the_oldest_goes_first() -> None:
    kept = ProviderExit()
    for number in range(MOST_KEPT + 5):
        kept.keep(str(number), "ada", "token")
    kept.keep("without", "ada", "")
    assert len(kept.tokens) == MOST_KEPT
    assert "4" not in kept.tokens
    assert {"5", str(MOST_KEPT + 4)} <= kept.tokens.keys()


def test_a_planted_session_is_replaced(visitor: Visitor) -> None:
    visitor.client.cookies.set(SESSION, "planted.token", domain="127.0.0.1", path="/")
    visitor.enter(visitor.people.add_invited(ADA, SHELL, HOLDS_MACHINE))
    assert "planted" not in str(dict(visitor.client.cookies))


def test_after_five_refusals_an_address_waits_and_the_trail_grows_no_more(visitor: Visitor) -> None:
    told = [visitor.enter() for _ in range(8)]
    assert told[:5] == [SENTENCES[Refusal.UNKNOWN]] * 5
    assert all(sentence.startswith("Trop d’essais") for sentence in told[5:])
    assert len(visitor.events("sign_in_refused")) == 5


def test_nobody_is_sent_to_another_site(visitor: Visitor) -> None:
    assert visitor.enter(visitor.people.add_invited(ADA, SHELL, HOLDS_MACHINE), back="//evil.example") == "/"


def test_a_provider_that_is_silent_is_told_in_french(tmp_path: Path) -> None:
    visitor = visitor_of(tmp_path, Provider("http://127.0.0.1:9"))
    asked = visitor.client.get("/connexion/openid")
    answer = visitor.client.get(asked.headers["location"])
    assert SILENT.split("\u202f")[0] in answer.text


def test_the_door_offers_the_provider_by_its_name(tmp_path: Path, provider: Provider) -> None:
    shown = visitor_of(tmp_path, provider, openid_name="Bellecombe <b>").client.get("/connexion?suite=/dossier").text
    assert "Se connecter avec Bellecombe &lt;b&gt;" in shown
    assert 'href="/connexion/openid?suite=%2Fdossier"' in shown


def test_without_a_provider_its_address_leads_back_to_the_door() -> None:
    client = TestClient(Starlette(routes=NO_PROVIDER), base_url="http://127.0.0.1")
    answer = client.get(START)
    assert "Cette maison n’a pas de fournisseur d’identité" in answer.text
    assert 'href="/connexion"' in answer.text
