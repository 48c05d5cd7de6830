"""Credentials, sessions, failed tries and absences."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, select

from assistant.domain.people.browser_session import BrowserSession
from assistant.domain.people.credential import Credential, Tries
from assistant.domain.people.portfolio import Delegation
from assistant.storage.rows import row_of
from assistant.storage.tables import (
    BROWSER_SESSIONS,
    CREDENTIALS,
    DELEGATIONS,
    OPENID_IDENTITIES,
    OPENID_INVITATIONS,
    SIGN_IN_TRIES,
)
from assistant.storage.transaction import Transaction


class SqlAccess:
    """Nothing here is ever shown: hashes and moments."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def has_credentials(self) -> bool:
        """Whether anybody has an account: a password, an identity of OpenID or an invitation to link one."""
        keys = (CREDENTIALS.c.user_id, OPENID_IDENTITIES.c.user_id, OPENID_INVITATIONS.c.user_id)
        return any(self._transaction.first(select(key).limit(1)) is not None for key in keys)

    def credential(self, user_id: str) -> Credential | None:
        """What this person signs in with."""
        query = select(CREDENTIALS).where(CREDENTIALS.c.user_id == user_id)
        return next(iter(self._transaction.built(Credential, query)), None)

    def set_credential(self, credential: Credential) -> None:
        """Insert or replace."""
        self._transaction.upsert(CREDENTIALS, [row_of(credential)])

    def drop_credential(self, user_id: str) -> None:
        """No password opens this account any more."""
        self._transaction.write(delete(CREDENTIALS).where(CREDENTIALS.c.user_id == user_id))

    def tries(self, key: str) -> Tries:
        """The failures so far, none for a key never seen."""
        found = self._transaction.built(Tries, select(SIGN_IN_TRIES).where(SIGN_IN_TRIES.c.key == key))
        return next(iter(found), Tries(key))

    def set_tries(self, tries: Tries) -> None:
        """Insert or replace."""
        self._transaction.upsert(SIGN_IN_TRIES, [row_of(tries)])

    def forget_tries(self, key: str) -> None:
        """After a success."""
        self._transaction.write(delete(SIGN_IN_TRIES).where(SIGN_IN_TRIES.c.key == key))

    def session(self, session_id: str) -> BrowserSession | None:
        """The session, over or not."""
        query = select(BROWSER_SESSIONS).where(BROWSER_SESSIONS.c.id == session_id)
        return next(iter(self._transaction.built(BrowserSession, query)), None)

    def set_session(self, session: BrowserSession) -> None:
        """Insert or replace."""
        self._transaction.upsert(BROWSER_SESSIONS, [row_of(session)])

    def end_session(self, session_id: str) -> None:
        """One."""
        self._transaction.write(delete(BROWSER_SESSIONS).where(BROWSER_SESSIONS.c.id == session_id))

    def end_sessions(self, user_id: str) -> None:
        """All those of a person."""
        self._transaction.write(delete(BROWSER_SESSIONS).where(BROWSER_SESSIONS.c.user_id == user_id))

    def end_old_sessions(self, before: datetime) -> None:
        """Those that nobody can resume any more."""
        self._transaction.write(delete(BROWSER_SESSIONS).where(BROWSER_SESSIONS.c.created_at < before))

    def delegations(self) -> tuple[Delegation, ...]:
        """All of them, by their first day."""
        query = select(DELEGATIONS).order_by(DELEGATIONS.c.first, DELEGATIONS.c.absent_id)
        return self._transaction.built(Delegation, query)

    def set_delegations(self, absent_id: str, delegations: Iterable[Delegation]) -> None:
        """Replace those of a person."""
        self._transaction.write(delete(DELEGATIONS).where(DELEGATIONS.c.absent_id == absent_id))
        self._transaction.upsert(DELEGATIONS, [row_of(one) for one in delegations])
