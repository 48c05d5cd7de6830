"""The cookies of the door: the session, the token that proves that a form is ours, a mark that a session ended."""

from __future__ import annotations

import hmac
import secrets
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

SESSION: Final = "courtois_session"
FORM: Final = "courtois_form"
LEFT: Final = "courtois_left"  # another value each time: the browser's other tabs see by it that they are to close


def keep_session(response: Response, token: str, *, secure: bool) -> None:
    """Until the browser closes; scripts cannot read it, other sites cannot send it with a form."""
    response.set_cookie(SESSION, token, httponly=True, samesite="lax", secure=secure, path="/")


def drop_session(response: Response, *, secure: bool) -> None:
    """Forget it, and tell the other tabs, whose scripts read the mark; it says nothing of anybody."""
    response.delete_cookie(SESSION, path="/", httponly=True, samesite="lax")
    response.set_cookie(LEFT, secrets.token_urlsafe(6), samesite="strict", secure=secure, path="/")


def form_token(request: Request) -> str:
    """The browser's form token, a new one where it has none."""
    return request.cookies.get(FORM) or secrets.token_urlsafe(24)


def keep_form_token(response: Response, token: str, *, secure: bool) -> None:
    """Never sent from another site."""
    response.set_cookie(FORM, token, httponly=True, samesite="strict", secure=secure, path="/")


def is_ours(request: Request, sent: str) -> bool:
    """Whether a form was drawn here: its token is the cookie's, and the browser names no other origin."""
    kept = request.cookies.get(FORM, "")
    origin = request.headers.get("origin")
    same_origin = origin in {None, "null"} or origin == f"{request.url.scheme}://{request.url.netloc}"
    return bool(kept) and hmac.compare_digest(kept.encode(), sent.encode()) and same_origin


def is_secure(request: Request) -> bool:
    """Whether the browser speaks TLS, to us or to a proxy on this machine."""
    return request.url.scheme == "https"
