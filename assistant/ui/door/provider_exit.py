"""Out of the provider too: RP-Initiated Logout (OpenID Connect), where the provider's metadata offer it.

The ID token names to the provider whose session ends; some ask for it. It stays in the memory of the server, and a
restart forgets it: the provider then asks the person to confirm.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from streamlit.auth_util import build_logout_url, get_validated_redirect_uri
from streamlit.web.server.starlette.starlette_auth_routes import _create_oauth_client

from assistant.domain.errors import AssistantError

MOST_KEPT: Final = 1000  # ID tokens, of some two kilobytes each
UNREACHED: Final = (
    "Votre session dans Courtois est fermée, mais votre fournisseur d’identité n’a pas répondu\u202f: "
    "sur un poste partagé, fermez aussi votre session chez lui."
)


class ProviderSilentError(AssistantError):
    """The provider did not say how one leaves it."""


class KeptToken(NamedTuple):
    """An ID token and who came in by it."""

    user_id: str
    id_token: str


@dataclass(frozen=True, slots=True)
class ProviderExit:
    """What the server knows of those who came in by the provider: whose token, by the id of their session."""

    tokens: dict[str, KeptToken] = field(default_factory=dict)

    def keep(self, session_id: str, user_id: str, id_token: str) -> None:
        """Until the person leaves; beyond so many, the oldest goes."""
        if id_token:
            self.tokens[session_id] = KeptToken(user_id, id_token)
        while len(self.tokens) > MOST_KEPT:
            self.tokens.pop(next(iter(self.tokens)))

    def forget(self, user_id: str) -> None:
        """Every token of who ended all their sessions."""
        for session_id, kept in list(self.tokens.items()):
            if kept.user_id == user_id:
                self.tokens.pop(session_id, None)

    async def address(self, session_id: str) -> str:
        """Where the browser goes to end the provider's session, "" where it has no such place.

        It comes back by ``/oauth2callback``, which is registered there, and finds the door. Raises ProviderSilentError.
        """
        kept = self.tokens.pop(session_id, None)
        client, _ = _create_oauth_client("default")
        try:
            metadata = await client.load_server_metadata()
        except Exception as error:  # of whatever library fetches; the person is out of here already
            raise ProviderSilentError(UNREACHED) from error
        place, back = str(metadata.get("end_session_endpoint") or ""), get_validated_redirect_uri()
        if urlsplit(place).scheme not in {"https", "http"} or back is None:
            return ""
        return build_logout_url(place, client.client_id, back, kept.id_token if kept else None)
