"""The routes of the door: /connexion, /deconnexion, /mot-de-passe."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from assistant.domain.errors import AssistantError
from assistant.services.people.open_session import SignedIn
from assistant.services.people.sign_in import SignIn
from assistant.ui.door.cookies import (
    SESSION,
    drop_session,
    form_token,
    is_ours,
    is_secure,
    keep_form_token,
    keep_session,
)
from assistant.ui.door.own_path import own_path
from assistant.ui.door.pages import leave_page, left_page, password_page, provider_page, sign_in_page
from assistant.ui.door.provider_exit import ProviderExit, ProviderSilentError

STALE_FORM = "Cette page a expiré\u202f: recommencez."
_SEE_OTHER = 303
CHANGED = "change"  # at the door after another password was chosen
_MOST_FIELDS, _MOST_BYTES = 10, 4096


@dataclass(frozen=True, slots=True)
class Door:
    """``sign_in`` is asked for at the first visit: the database may not exist when the server starts."""

    sign_in: Callable[[], SignIn]
    openid: str = ""  # what its button says, "" in a house without a provider
    provider: ProviderExit | None = None

    @property
    def routes(self) -> list[Route]:
        """What the server mounts beside Streamlit's own."""
        return [
            Route("/connexion", self.enter, methods=["GET", "POST"]),
            Route("/deconnexion", self.leave, methods=["GET", "POST"]),
            Route("/mot-de-passe", self.change, methods=["GET", "POST"]),
        ]

    async def enter(self, request: Request) -> Response:
        """Sign in, then go where one wanted to go."""
        form = await _form(request)
        back = own_path(str(form.get("suite", "") if form else request.query_params.get("suite", "")))
        if form is None:
            changed = CHANGED in request.query_params
            return _drawn(request, lambda token: sign_in_page(token, back, openid=self.openid, changed=changed))
        problem = STALE_FORM
        if is_ours(request, str(form.get("jeton", ""))):
            address = request.client.host if request.client else ""
            login, password = str(form.get("identifiant", "")), str(form.get("mot_de_passe", ""))
            try:
                signed = await run_in_threadpool(self.sign_in(), login, password, address)
            except AssistantError as error:
                problem = str(error)
            else:
                response = RedirectResponse("/mot-de-passe" if signed.must_change else back, _SEE_OTHER)
                keep_session(response, signed.token, secure=is_secure(request))
                return response
        return _drawn(request, lambda token: sign_in_page(token, back, problem, openid=self.openid))

    async def leave(self, request: Request) -> Response:
        """Ask, then end the session, or all of them; at the provider too for who came in by it."""
        signed = await self._signed(request)
        if signed is None:
            return RedirectResponse("/connexion", _SEE_OTHER)
        form = await _form(request)
        if form is None or not is_ours(request, str(form.get("jeton", ""))):
            return _drawn(request, lambda token: leave_page(token, signed.user.name))
        everywhere = form.get("ou") == "partout"
        if everywhere:
            await run_in_threadpool(self.sign_in().leave_everywhere, signed.user)
        else:
            await run_in_threadpool(self.sign_in().leave, signed.session_id)
        response = await self._farewell(signed)
        if everywhere and self.provider is not None:
            self.provider.forget(signed.user.id)
        drop_session(response, secure=is_secure(request))
        return response

    async def _farewell(self, signed: SignedIn) -> Response:
        if self.provider is None or signed.has_password:
            return RedirectResponse("/connexion", _SEE_OTHER)
        try:
            place = await self.provider.address(signed.session_id)
        except ProviderSilentError as error:
            return left_page(str(error))
        return provider_page(place) if place else left_page()

    async def change(self, request: Request) -> Response:
        """Another password; every session ends, this one too."""
        signed = await self._signed(request)
        if signed is None:
            return RedirectResponse("/connexion", _SEE_OTHER)
        form, first, name = await _form(request), signed.must_change, signed.user.name
        if form is None:
            return _drawn(request, lambda token: password_page(token, name, first=first))
        problem = _unlike(form) if is_ours(request, str(form.get("jeton", ""))) else STALE_FORM
        if not problem:
            current, wanted = str(form.get("actuel", "")), str(form.get("nouveau", ""))
            try:
                await run_in_threadpool(self.sign_in().change_password, signed.user, current, wanted)
            except AssistantError as error:
                problem = str(error)
            else:
                response = RedirectResponse(f"/connexion?{CHANGED}", _SEE_OTHER)
                drop_session(response, secure=is_secure(request))
                return response
        return _drawn(request, lambda token: password_page(token, name, problem, first=first))

    async def _signed(self, request: Request) -> SignedIn | None:
        return await run_in_threadpool(self.sign_in().resume, request.cookies.get(SESSION, ""), rotate=False)


def _drawn(request: Request, page: Callable[[str], Response]) -> Response:
    """A page with a form, and the cookie that proves it ours."""
    token = form_token(request)
    response = page(token)
    keep_form_token(response, token, secure=is_secure(request))
    return response


async def _form(request: Request) -> FormData | None:
    """The fields sent, None for a page asked for; a body too long is no form of ours."""
    if request.method != "POST":
        return None
    if int(request.headers.get("content-length") or _MOST_BYTES + 1) > _MOST_BYTES:
        return FormData()
    return await request.form(max_files=0, max_fields=_MOST_FIELDS)


def _unlike(form: FormData) -> str:
    return "" if form.get("nouveau") == form.get("encore") else "Les deux nouveaux mots de passe diffèrent."
