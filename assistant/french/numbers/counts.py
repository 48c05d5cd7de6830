"""A number in figures, alone or with the noun that it counts."""

from __future__ import annotations


def figures(number: int) -> str:
    """The number alone, its thousands apart: "2 432"."""
    return f"{number:_}".replace("_", "\u202f")


def counted(number: int, one: str, several: str) -> str:
    """Both together: "0 client", "1 client", "2 clients", "2 432 clients"; French plurals start at two."""
    return f"{figures(number)} {one if abs(number) < 2 else several}"  # noqa: PLR2004
