"""Who may come in by OpenID."""

from __future__ import annotations

from typing import Protocol

from assistant.domain.people.openid import OpenIdIdentity, OpenIdInvitation


class OpenIdRepository(Protocol):
    """One identity and one invitation an account; writes replace those of the person."""

    def identity(self, issuer: str, subject: str) -> OpenIdIdentity | None: ...
    def linked(self) -> frozenset[str]: ...  # the ids of those who have one
    def link(self, identity: OpenIdIdentity) -> None: ...  # what the person was invited with is spent
    def unlink(self, user_id: str) -> None: ...  # their invitation too
    def invited(self) -> frozenset[str]: ...
    def invite(self, invitation: OpenIdInvitation) -> None: ...
    def invitation(self, code_hash: str) -> OpenIdInvitation | None: ...
