"""Sign-in by OpenID Connect, as the settings tell it: what is trusted, and what Streamlit's login is given."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from assistant.connectors.mail.password import read_password
from assistant.domain.errors import SettingsError
from assistant.domain.people.openid import OpenIdRules
from assistant.domain.people.user import ROLE_CODES, Role
from assistant.settings import Settings

_WELL_KNOWN: Final = "/.well-known/openid-configuration"
_HERE: Final = "http://127.0.0.1:{port}"  # Streamlit fills the port in
_NAME: Final = "mon compte d’entreprise"


@dataclass(frozen=True, slots=True)
class OpenIdSetup:
    """``login`` is the section « auth » of Streamlit's secrets, held in memory alone; ``name`` what the button says."""

    rules: OpenIdRules
    login: dict[str, str | dict[str, str]]
    name: str


def openid_of(settings: Settings) -> OpenIdSetup | None:
    """None where no provider is set; raises SettingsError where it is set in part, or would travel in clear."""
    url, client = settings.openid_metadata_url, settings.openid_client_id
    if not url:
        return None
    if not url.endswith(_WELL_KNOWN):
        raise SettingsError(f"Le réglage COURTOIS_OPENID_METADATA_URL doit finir par {_WELL_KNOWN}.")
    if not client:
        raise SettingsError("Donnez aussi COURTOIS_OPENID_CLIENT_ID, l’identifiant reçu de votre fournisseur.")
    _refuse_in_clear(url, "COURTOIS_OPENID_METADATA_URL")
    _refuse_in_clear(settings.openid_public_url, "COURTOIS_OPENID_PUBLIC_URL")
    roles = _roles(settings.openid_roles)
    if settings.openid_auto and not (settings.openid_role_claim and roles):
        raise SettingsError(
            "COURTOIS_OPENID_AUTO veut COURTOIS_OPENID_ROLE_CLAIM et COURTOIS_OPENID_ROLES\u202f: "
            "personne n’entre sans rôle."
        )
    issuer = url.removesuffix(_WELL_KNOWN)
    rules = OpenIdRules(
        issuer, client, settings.openid_role_claim, roles, settings.openid_team_claim, settings.openid_auto
    )
    told = settings.openid_client_secret.get_secret_value() if settings.openid_client_secret else ""
    login: dict[str, str | dict[str, str]] = {
        "redirect_uri": f"{settings.openid_public_url.rstrip('/') or _HERE}/oauth2callback",
        "cookie_secret": secrets.token_urlsafe(48),  # of this process: what it signs lives for one sign-in
        "client_id": client,
        "client_secret": read_password(f"{client}@{issuer}", told, "COURTOIS_OPENID_CLIENT_SECRET"),
        "server_metadata_url": url,
        "client_kwargs": {"scope": settings.openid_scope, "prompt": "select_account"},
    }
    return OpenIdSetup(rules, login, settings.openid_name or _NAME)


def _roles(told: str) -> tuple[tuple[str, Role], ...]:
    pairs = [pair.rpartition("=") for pair in told.split(";" if ";" in told else ",") if pair.strip()]
    wrong = next((value for value, _, name in pairs if not value.strip() or name.strip() not in ROLE_CODES), None)
    if wrong is not None:
        raise SettingsError(
            "COURTOIS_OPENID_ROLES attend des couples «\u202fvaleur=rôle\u202f» séparés par des virgules, "
            f"avec pour rôles {', '.join(ROLE_CODES)}."
        )
    return tuple((value.strip(), ROLE_CODES[name.strip()]) for value, _, name in pairs)


def _refuse_in_clear(url: str, variable: str) -> None:
    """Tokens travel by these addresses: over TLS, but on this machine."""
    parts = urlsplit(url)
    if parts.scheme == "http" and parts.hostname not in {"127.0.0.1", "localhost", "::1"}:
        raise SettingsError(f"Le réglage {variable} doit commencer par https://, ou désigner cette machine.")
