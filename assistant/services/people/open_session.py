"""Open a session in a browser: a new id and a new secret, whatever the browser came with."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from assistant.domain.errors import NotAllowedError
from assistant.domain.people.browser_session import LONGEST, BrowserSession
from assistant.domain.people.credential import LONGEST_WAIT
from assistant.domain.people.user import User
from assistant.services.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class SignedIn:
    """``token`` is what the browser keeps, "" where it keeps the one it has; ``must_change`` asks a new password.

    ``has_password`` False for who comes in by OpenID.
    """

    user: User
    session_id: str
    token: str = ""
    must_change: bool = False
    has_password: bool = True


def open_session(
    uow: UnitOfWork, person: User, new_token: Callable[[], str], now: datetime, details: Mapping[str, str] | None = None
) -> SignedIn:
    """A new session and a new token: a planted one is worth nothing. ``details`` are noted with the event."""
    session_id, secret = new_token(), new_token()
    uow.access.end_old_sessions(now - LONGEST)
    uow.access.set_session(BrowserSession(session_id, person.id, hash_of(secret), now, now, now))
    uow.audit.append(at=now, user_id=person.id, action="sign_in", subject_id=person.id, details=details)
    return SignedIn(person, session_id, f"{session_id}.{secret}")


def refuse_early(uow: UnitOfWork, keys: tuple[str, ...], now: datetime) -> None:
    """Raise NotAllowedError while one of the keys has to wait after failed tries."""
    opens = opens_at(uow, keys, now)
    if opens is not None:
        minutes = ceil((opens - now).total_seconds() / 60)
        raise NotAllowedError(
            f"Trop d’essais\u202f: attendez {minutes} minute{'s' if minutes > 1 else ''}, puis réessayez."
        )


def opens_at(uow: UnitOfWork, keys: tuple[str, ...], now: datetime) -> datetime | None:
    """Until when one of the keys has to wait after failed tries, None where none has."""
    # A moment further off than the longest wait was noted by a clock that was set back since: it would bar for years.
    opens = [moment for key in keys if (moment := uow.access.tries(key).open_at()) is not None]
    return max((moment for moment in opens if now < moment <= now + LONGEST_WAIT), default=None)


def hash_of(secret: str) -> str:
    """A token is random: a plain hash is enough to make a stolen table useless."""
    return hashlib.sha256(secret.encode()).hexdigest()
