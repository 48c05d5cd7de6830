"""Words that a hasty hand misspells: the known word that a token was meant to be."""

from __future__ import annotations

from difflib import get_close_matches
from functools import lru_cache

_SHORTEST = 5  # letters: shorter words have too many true neighbours
_CUTOFF = 0.83


@lru_cache(maxsize=4096)
def meant_word(token: str, known: tuple[str, ...]) -> str | None:
    """The word of ``known`` that a folded token is or was meant to be, None when it is neither."""
    if token in known:
        return token
    if len(token) < _SHORTEST:
        return None
    near = get_close_matches(token, [word for word in known if word[0] == token[0]], n=1, cutoff=_CUTOFF)
    return near[0] if near else None
