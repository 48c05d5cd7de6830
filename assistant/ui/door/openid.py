"""OpenID at the door: Streamlit's own login does the protocol, and what it proves becomes a session of ours.

Streamlit would keep the claims and the tokens in cookies for thirty days; they are taken from its answer and go no
further (knowledge/decisions/0053).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any, Final
from urllib.parse import parse_qs, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.auth_util import get_cookie_with_chunks
from streamlit.user_info import generate_login_redirect_url
from streamlit.web.server.server_util import get_cookie_secret
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value

from assistant.domain.errors import AssistantError
from assistant.domain.people.openid import Claims
from assistant.services.people.sign_in_openid import SignInByOpenId
from assistant.ui.door.cookies import is_secure, keep_session
from assistant.ui.door.own_path import own_path
from assistant.ui.door.pages import refusal_page
from assistant.ui.door.provider_exit import ProviderExit

START: Final = "/connexion/openid"
RETURN: Final = "/oauth2callback"
LOGIN: Final = "/auth/login"
OPENED: Final = (LOGIN, RETURN)  # Streamlit's own routes, which a stranger needs to sign in
_FLOW: Final = "courtois_openid"  # where one wanted to go, and the invitation, while one is at the provider
_FLOW_SECONDS: Final = 900
_THEIRS: Final = "_streamlit_user"
_SEE_OTHER: Final = 303
_FAULT: Final = 400  # and above, a status tells of one
SILENT: Final = (
    "Votre fournisseur d’identité ne répond pas\u202f: réessayez dans un moment, ou prévenez l’administrateur."
)

NONE_SET: Final = (
    "Cette maison n’a pas de fournisseur d’identité\u202f: connectez-vous par votre identifiant et votre mot de passe."
)


async def leave_for_provider(request: Request) -> Response:
    """Send to the provider by Streamlit's login, which draws state, nonce and proof key."""
    asked = {name: request.query_params.get(name, "")[:500] for name in ("suite", "invitation")}
    response = RedirectResponse(generate_login_redirect_url("default"), _SEE_OTHER)
    response.set_cookie(
        _FLOW, urlencode(asked), _FLOW_SECONDS, httponly=True, samesite="lax", secure=is_secure(request), path="/"
    )
    response.headers["Referrer-Policy"] = "no-referrer"  # the address may hold an invitation
    return response


async def tell_no_provider(_: Request) -> Response:
    """A house without a provider: an old link or a bookmark leads back to the door."""
    return refusal_page(NONE_SET)


NO_PROVIDER: Final = [Route(START, tell_no_provider, methods=["GET"])]
ROUTES: Final = [Route(START, leave_for_provider, methods=["GET"])]


@dataclass(frozen=True, slots=True)
class OpenIdReturn:
    """Middleware around Streamlit's callback: its cookies never reach the browser."""

    app: ASGIApp
    sign_in: Callable[[], SignInByOpenId]
    provider: ProviderExit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let Streamlit prove who is there, then open our session or say in a sentence why not."""
        if scope["type"] != "http" or scope["path"] not in OPENED:
            await self.app(scope, receive, send)
            return
        said: list[Message] = []

        async def catching(message: Message) -> None:
            said.append(message)

        await self.app(scope, receive, catching)
        start = said[0]
        if scope["path"] == RETURN:
            await self._return(Request(scope, receive), start, send)
        elif start["status"] >= _FAULT:
            await refusal_page(SILENT)(scope, receive, send)
        else:
            for message in said:
                await send(message)

    async def _return(self, request: Request, start: Message, send: Send) -> None:
        set_cookies = [value.decode("latin-1") for name, value in start["headers"] if name == b"set-cookie"]
        response = await self._answer(request, set_cookies)
        for cookie in set_cookies:
            if not cookie.startswith(_THEIRS):
                response.headers.append("set-cookie", cookie)
        response.delete_cookie(_FLOW, path="/", httponly=True, samesite="lax")
        await response(request.scope, request.receive, send)

    async def _answer(self, request: Request, set_cookies: list[str]) -> Response:
        """A session for whom came back from a sign-in begun here; others only find the door."""
        if _FLOW not in request.cookies:
            return RedirectResponse("/connexion", _SEE_OTHER)
        flow = parse_qs(request.cookies[_FLOW])
        back, invitation = (flow.get(name, [""])[0] for name in ("suite", "invitation"))
        address = request.client.host if request.client else ""
        try:
            signed = await run_in_threadpool(self.sign_in(), claims_in(set_cookies), address, invitation)
        except AssistantError as error:
            return refusal_page(str(error))
        self.provider.keep(signed.session_id, signed.user.id, id_token_in(set_cookies))
        response = RedirectResponse(own_path(back), _SEE_OTHER)
        keep_session(response, signed.token, secure=is_secure(request))
        return response


def claims_in(set_cookies: Iterable[str]) -> Claims | None:
    """The claims that Streamlit proved and signed, None where it proved nothing."""
    return _signed_in(set_cookies, _THEIRS)


def id_token_in(set_cookies: Iterable[str]) -> str:
    """The token that proved them, "" where there is none."""
    tokens = _signed_in(set_cookies, f"{_THEIRS}_tokens") or {}
    return str(tokens.get("id_token") or "")


def _signed_in(set_cookies: Iterable[str], cookie: str) -> dict[str, Any] | None:
    kept: dict[str, str] = {}
    for line in set_cookies:
        kept |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}

    def signed(name: str) -> bytes | None:
        return decode_signed_value(get_cookie_secret(), name, kept[name]) if kept.get(name) else None

    found = get_cookie_with_chunks(signed, cookie)
    told = json.loads(found) if found else None
    return told if isinstance(told, dict) else None
