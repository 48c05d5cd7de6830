"""The signpost: an address that is no page leads home, which says so in French (Streamlit would say it in English)."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Final

from starlette.requests import HTTPConnection
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

LOST: Final = "introuvable"  # the parameter that home reads
_OWN: Final = frozenset({"static", "media", "component", "app", "healthz", "auth", "oauth2callback"})  # Streamlit's
_DOOR: Final = frozenset({"connexion", "deconnexion", "mot-de-passe"})
_SEE_OTHER: Final = 303


def page_paths() -> Collection[str]:
    """The paths of the pages; the pages themselves are imported at the first wrong address, not before."""
    from assistant.ui.navigation import HOME, OPENED_BY

    return {HOME, *OPENED_BY}


@dataclass(frozen=True, slots=True)
class Signpost:
    """Middleware; it looks at pages that a person asks for alone, never at files nor at programs."""

    app: ASGIApp
    known: Callable[[], Collection[str]] = page_paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lead home, or let pass."""
        if scope["type"] == "http" and "text/html" in HTTPConnection(scope).headers.get("accept", ""):
            first = str(scope["path"]).strip("/").partition("/")[0]
            if first and not self._exists(first):
                await RedirectResponse(f"/?{LOST}=1", _SEE_OTHER)(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def _exists(self, first: str) -> bool:
        return first.startswith("_") or "." in first or first in _OWN | _DOOR or first in self.known()
