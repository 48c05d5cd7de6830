"""Sign in and out: one sentence for every failure, growing waits, sessions that rotate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from assistant.domain.errors import NotAllowedError
from assistant.domain.people.browser_session import LONGEST, BrowserSession
from assistant.domain.people.credential import Credential
from assistant.domain.people.proof import Proof
from assistant.domain.people.user import User
from assistant.services.people.open_session import SignedIn, hash_of, open_session, opens_at, refuse_early
from assistant.services.people.password_rules import refuse_weak_password
from assistant.services.people.person_trail import trace_of_person
from assistant.services.ports.clock import Clock
from assistant.services.ports.password_hasher import PasswordHasher
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

REFUSED = (
    "Identifiant ou mot de passe inconnu\u202f: après plusieurs essais, attendez quelques minutes avant de recommencer."
)
EXPIRED = "Ce premier mot de passe a expiré au bout de trois jours\u202f: demandez-en un autre à l’administrateur."
OTHER_DOOR = "Votre compte s’ouvre par OpenID\u202f: changez de mot de passe chez votre fournisseur d’identité."


@dataclass(frozen=True, slots=True)
class SignIn:
    """Accounts of this house; ``new_token`` draws a secret of at least 128 bits; ``openid``: a provider is set.

    ``openid_lasts``: after how long the provider is asked again who somebody is, and what role they have.
    """

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    passwords: PasswordHasher
    new_token: Callable[[], str]
    openid: bool = False
    openid_lasts: timedelta = LONGEST

    def accounts_exist(self) -> bool:
        """Whether anybody has an account, or may get one: before that, the application answers its machine alone."""
        if self.openid:
            return True
        with self.unit_of_work() as uow:
            return uow.access.has_credentials()

    def __call__(self, login: str, password: str, address: str) -> SignedIn:
        """Open a session; raises NotAllowedError, the same for an unknown account and a wrong password.

        The account counts all tries, and waits without a word; what was typed and where it came from count what they
        saw, and are told how long. Else a wait by e-mail would tell that it belongs to an identifier tried before.
        """
        now, keys = self.clock.now(), (f"typed:{login.strip().casefold()[:200]}", f"from:{address[:100]}")
        with self.unit_of_work() as uow:
            refuse_early(uow, keys, now)
            person = _person(uow, login)
            account = (f"user:{person.id.casefold()}",) if person else ()
            credential = uow.access.credential(person.id) if person else None
            known = credential.password_hash if credential else ""
            heard, opens = self.passwords.matches(password, known), opens_at(uow, account, now)
            if not heard or opens or person is None or credential is None:
                for key in keys if opens else (*account, *keys):
                    uow.access.set_tries(uow.access.tries(key).failed(now))
                trace_of_person(uow, now, person.id if person else "", "sign_in_refused")
                uow.commit()
                raise NotAllowedError(REFUSED)
            for key in (*account, *keys):
                uow.access.forget_tries(key)
            if credential.has_expired(now):
                trace_of_person(uow, now, person.id, "sign_in_refused", why="expired")
                uow.commit()
                raise NotAllowedError(EXPIRED)
            if self.passwords.is_weak_hash(known):
                uow.access.set_credential(replace(credential, password_hash=self.passwords.hash(password)))
            signed = replace(open_session(uow, person, self.new_token, now), must_change=credential.must_change)
            uow.commit()
        return signed

    def resume(self, token: str, *, rotate: bool = True) -> SignedIn | None:
        """Who this token is, rotated when due; None for a session that is over or a token that is not its own.

        ``rotate`` False where no answer can carry a new token.
        """
        session_id, _, secret = token.partition(".")
        now = self.clock.now()
        with self.unit_of_work() as uow:
            session = uow.access.session(session_id)
            if session is None or not session.hears(hash_of(secret), now):
                return None
            found = self._alive(uow, session, now)
            if found is None:
                return None
            fresh = ""
            if rotate and session.must_rotate(now) and hash_of(secret) == session.token_hash:
                fresh = self.new_token()
                session = replace(session, token_hash=hash_of(fresh), before_hash=session.token_hash, rotated_at=now)
            uow.access.set_session(replace(session, seen_at=now))
            uow.commit()
        return replace(found, token=f"{session_id}.{fresh}" if fresh else "")

    def still_there(self, session_id: str) -> SignedIn | None:
        """Who holds a session that was resumed before: pages ask at each turn, without the token."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            session = uow.access.session(session_id)
            return None if session is None else self._alive(uow, session, now)

    def proof_of(self, session_id: str) -> Proof | None:
        """Signing in proves who somebody is; None for a session that is over."""
        with self.unit_of_work() as uow:
            session = uow.access.session(session_id)
        if session is None or not session.stands(self.clock.now()):
            return None
        return Proof(session.user_id, session.created_at)

    def has_password(self, actor: User) -> bool:
        """Whether the person signs in by a password, and not at a provider."""
        with self.unit_of_work() as uow:
            return uow.access.credential(actor.id) is not None

    def prove(self, actor: User, password: str) -> Proof:
        """Prove who one is by the password; raises NotAllowedError, and a guesser waits as at the door."""
        now, key = self.clock.now(), f"user:{actor.id.casefold()}"
        with self.unit_of_work() as uow:
            refuse_early(uow, (key,), now)
            credential = uow.access.credential(actor.id)
            if credential is None or not self.passwords.matches(password, credential.password_hash):
                uow.access.set_tries(uow.access.tries(key).failed(now))
                trace_of_person(uow, now, actor.id, "proof_refused")
                uow.commit()
                raise NotAllowedError("Ce n’est pas votre mot de passe\u202f: rien n’a changé.")
            uow.access.forget_tries(key)
            trace_of_person(uow, now, actor.id, "proved_again")
            uow.commit()
        return Proof(actor.id, now)

    def leave(self, session_id: str) -> None:
        """End this session."""
        with self.unit_of_work() as uow:
            session = uow.access.session(session_id)
            if session is not None:
                uow.access.end_session(session_id)
                trace_of_person(uow, self.clock.now(), session.user_id, "sign_out")
                uow.commit()

    def leave_everywhere(self, actor: User) -> None:
        """End every session of the person."""
        with self.unit_of_work() as uow:
            uow.access.end_sessions(actor.id)
            trace_of_person(uow, self.clock.now(), actor.id, "sign_out_everywhere")
            uow.commit()

    def change_password(self, actor: User, current: str, wanted: str) -> None:
        """Set one's own password and end every session; raises NotAllowedError."""
        now = self.clock.now()
        key = f"user:{actor.id.casefold()}"
        with self.unit_of_work() as uow:
            refuse_early(uow, (key,), now)
            credential = uow.access.credential(actor.id)
            if credential is None and actor.id in uow.openid.linked():
                raise NotAllowedError(OTHER_DOOR)
            if credential is None or not self.passwords.matches(current, credential.password_hash):
                uow.access.set_tries(uow.access.tries(key).failed(now))
                uow.commit()
                raise NotAllowedError("Le mot de passe actuel n’est pas celui-ci.")
            if current == wanted:
                raise NotAllowedError("Choisissez un mot de passe différent de l’actuel.")
            refuse_weak_password(wanted, actor, self.passwords)
            uow.access.set_credential(Credential(actor.id, self.passwords.hash(wanted), now))
            uow.access.end_sessions(actor.id)
            trace_of_person(uow, now, actor.id, "password_changed")
            uow.commit()

    def _alive(self, uow: UnitOfWork, session: BrowserSession, now: datetime) -> SignedIn | None:
        person = next((user for user in uow.house.users() if user.id == session.user_id), None)
        credential = uow.access.credential(session.user_id)
        linked = credential is None and session.user_id in uow.openid.linked()
        if person is None or not person.active or not session.stands(now) or (credential is None and not linked):
            return None
        if linked and now >= session.created_at + self.openid_lasts:
            return None
        must_change = credential is not None and credential.must_change
        return SignedIn(person, session.id, must_change=must_change, has_password=credential is not None)


def _person(uow: UnitOfWork, login: str) -> User | None:
    """By identifier or e-mail; somebody who left is nobody."""
    said = login.strip().casefold()
    return next(
        (u for u in uow.house.users() if u.active and said and said in {u.id.casefold(), u.email.casefold()}), None
    )
