"""The keeper of the door: without a session, nothing of the application is served, not even its websocket."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.services.people.open_session import SignedIn
from assistant.services.people.sign_in import SignIn
from assistant.ui.door.cookies import SESSION, keep_session

# Files of Streamlit's own, which hold nothing of the house, and the door itself.
_OPEN: Final = frozenset(
    {"/connexion", "/connexion/openid", "/deconnexion", "/mot-de-passe", "/_stcore/health", "/healthz"}
)
_OPEN_FILES: Final = ("/static/", "/favicon")
_SEE_OTHER, _UNAUTHORISED = 303, 401


@dataclass(frozen=True, slots=True)
class Keeper:
    """Middleware; a house without accounts is open to its own machine, which the address of the server ensures."""

    app: ASGIApp
    sign_in: Callable[[], SignIn]
    opened: tuple[str, ...] = ()  # routes of Streamlit's login, where it is in use

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let in, send to the door, or refuse."""
        path = str(scope.get("path", ""))
        if scope["type"] not in {"http", "websocket"} or (scope["type"] == "http" and self._is_open(path)):
            await self.app(scope, receive, send)
            return
        connection = HTTPConnection(scope)
        page = scope["type"] == "http"
        signed = await run_in_threadpool(self._who, connection.cookies.get(SESSION, ""), rotate=page)
        if signed is None:
            await self.app(scope, receive, send)
        elif isinstance(signed, SignedIn) and not signed.must_change:
            await self.app(scope, receive, _renewing(send, signed, connection) if page and signed.token else send)
        elif page:
            await _refusal(connection, known=isinstance(signed, SignedIn))(scope, receive, send)
        else:
            await send({"type": "websocket.close", "code": 4401})

    def _is_open(self, path: str) -> bool:
        """By the whole path, never by how it begins: « /connexion/../media » is no door."""
        if path.rstrip("/") in _OPEN or path in self.opened:
            return True
        return path.startswith(_OPEN_FILES) and ".." not in path

    def _who(self, token: str, *, rotate: bool) -> SignedIn | bool | None:
        """Who is signed in, False for nobody, None where the house has no accounts."""
        door = self.sign_in()
        if not door.accounts_exist():
            return None
        return door.resume(token, rotate=rotate) or False


def _refusal(connection: HTTPConnection, *, known: bool) -> Response:
    """A person is sent to the door and back; a program is told."""
    if "text/html" not in connection.headers.get("accept", ""):
        return PlainTextResponse("Session fermée.", _UNAUTHORISED)
    if known:
        return RedirectResponse("/mot-de-passe", _SEE_OTHER)
    wanted = connection.url.path + (f"?{connection.url.query}" if connection.url.query else "")
    return RedirectResponse(f"/connexion?suite={quote(wanted, safe='')}", _SEE_OTHER)


def _renewing(send: Send, signed: SignedIn, connection: HTTPConnection) -> Send:
    """Hand the rotated token to the browser with the page."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            renewed = Response()
            keep_session(renewed, signed.token, secure=connection.url.scheme == "https")
            MutableHeaders(scope=message).append("set-cookie", renewed.headers["set-cookie"])
        await send(message)

    return sending
