"""What a password must be: long, not guessable; nothing else is asked (OWASP ASVS 2.1)."""

from __future__ import annotations

import unicodedata
from typing import Final

from assistant.domain.errors import NotAllowedError
from assistant.domain.people.credential import LEAST_LENGTH, MOST_LENGTH
from assistant.domain.people.user import User
from assistant.services.ports.password_hasher import PasswordHasher

_FEWEST_DIFFERENT: Final = 5
_NAMED: Final = 3  # shorter parts of a name are in many words
# What is guessed in whatever surroundings; the list of leaked ones is that of ``PasswordHasher.is_guessable``.
_COMMON: Final = (
    "motdepasse",
    "azertyuiop",
    "qwertyuiop",
    "password",
    "administrat",
    "bienvenue",
    "changezmoi",
    "changeme",
    "iloveyou",
    "jetaime",
    "letmein",
    "courtois",
    "123456",
    "abcdef",
    "azerty",
    "qwerty",
)


def refuse_weak_password(password: str, person: User, passwords: PasswordHasher) -> None:
    """Raise NotAllowedError with what to do."""
    plain = unicodedata.normalize("NFKC", password).casefold()
    if len(password) < LEAST_LENGTH:
        raise NotAllowedError(f"Choisissez au moins {LEAST_LENGTH} caractères\u202f: une phrase entière convient bien.")
    if len(password) > MOST_LENGTH:
        raise NotAllowedError(f"Restez sous {MOST_LENGTH} caractères.")
    if len(set(plain)) < _FEWEST_DIFFERENT:
        raise NotAllowedError("Ce mot de passe se répète\u202f: choisissez une phrase plus variée.")
    own = [part for part in (person.id, *person.name.split(), person.email.partition("@")[0]) if len(part) >= _NAMED]
    rest = plain.replace(" ", "")
    for word in (*_COMMON, *(part.casefold() for part in own)):
        rest = rest.replace(word, "")
    if len(rest) < LEAST_LENGTH // 2 or passwords.is_guessable(password, own):
        raise NotAllowedError(
            "Ce mot de passe se devine\u202f: évitez votre nom et les mots de passe courants, "
            "ou écrivez une phrase entière."
        )
