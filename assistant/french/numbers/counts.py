"""A number with the noun that it counts."""

from __future__ import annotations


def counted(number: int, one: str, several: str) -> str:
    """Both together: "0 client", "1 client", "2 clients", "2 432 clients"; French plurals start at two."""
    return f"{number:_} {one if abs(number) < 2 else several}".replace("_", "\u202f")  # noqa: PLR2004
