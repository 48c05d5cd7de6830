"""Where a visitor may be sent after signing in: inside, nowhere else."""

from __future__ import annotations

from urllib.parse import urlsplit

_LONGEST = 500  # characters: a path, not a text


def own_path(said: str) -> str:
    """A path of this application, "/" for anything else: nobody is sent to another site."""
    try:
        parts = urlsplit(said)
    except ValueError:  # a bracket that opens no address
        return "/"
    inside = said.startswith("/") and not said.startswith(("//", "/\\")) and not parts.scheme and not parts.netloc
    return said if inside and said.isprintable() and "\\" not in said and len(said) < _LONGEST else "/"
