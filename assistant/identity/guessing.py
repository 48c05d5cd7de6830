"""Whether a password is among the first that somebody would try. The only file that knows zxcvbn."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

_HARD: Final = 4  # of zxcvbn's scores, 0 to 4: more than ten thousand million guesses
_READ: Final = 72  # characters that zxcvbn reads; what follows only adds to it
_FRENCH: Final = Path(__file__).with_name("french_passwords.txt")


def is_guessable(password: str, own: Iterable[str]) -> bool:
    """Whether it is made of breached passwords, French common ones, ``own`` words of the person, runs and years."""
    from zxcvbn import zxcvbn  # 0.12 s, of which signing in has no need

    known = [*(word.casefold() for word in own), *_french()]
    return int(zxcvbn(password[:_READ], user_inputs=known)["score"]) < _HARD


@cache
def _french() -> tuple[str, ...]:
    lines = _FRENCH.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))
