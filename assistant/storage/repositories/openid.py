"""Identities of OpenID, and the invitations that make them."""

from __future__ import annotations

from sqlalchemy import delete, select

from assistant.domain.people.openid import OpenIdIdentity, OpenIdInvitation
from assistant.storage.rows import row_of
from assistant.storage.tables import OPENID_IDENTITIES, OPENID_INVITATIONS
from assistant.storage.transaction import Transaction


class SqlOpenId:
    """By issuer and subject, never by address."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def identity(self, issuer: str, subject: str) -> OpenIdIdentity | None:
        """Whose account a subject opens."""
        table = OPENID_IDENTITIES
        query = select(table).where(table.c.issuer == issuer, table.c.subject == subject)
        return next(iter(self._transaction.built(OpenIdIdentity, query)), None)

    def linked(self) -> frozenset[str]:
        """The ids of those who have an identity."""
        return frozenset(one.user_id for one in self._transaction.built(OpenIdIdentity, select(OPENID_IDENTITIES)))

    def link(self, identity: OpenIdIdentity) -> None:
        """Replace the person's identity; their invitation is spent."""
        self.unlink(identity.user_id)
        self._transaction.upsert(OPENID_IDENTITIES, [row_of(identity)])

    def unlink(self, user_id: str) -> None:
        """Forget the person's identity and invitation."""
        for table in (OPENID_IDENTITIES, OPENID_INVITATIONS):
            self._transaction.write(delete(table).where(table.c.user_id == user_id))

    def invited(self) -> frozenset[str]:
        """The ids of those whose invitation waits, lapsed ones too."""
        return frozenset(one.user_id for one in self._transaction.built(OpenIdInvitation, select(OPENID_INVITATIONS)))

    def invite(self, invitation: OpenIdInvitation) -> None:
        """Replace the person's invitation."""
        table = OPENID_INVITATIONS
        self._transaction.write(delete(table).where(table.c.user_id == invitation.user_id))
        self._transaction.upsert(table, [row_of(invitation)])

    def invitation(self, code_hash: str) -> OpenIdInvitation | None:
        """What the code opens, lapsed or not."""
        query = select(OPENID_INVITATIONS).where(OPENID_INVITATIONS.c.code_hash == code_hash)
        return next(iter(self._transaction.built(OpenIdInvitation, query)), None)
