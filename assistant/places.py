"""Where the program's own files are: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parent


def own_file(name: str) -> Path:
    """The path of ``prompts``, ``knowledge`` or ``app.py``."""
    inside = _PACKAGE / name
    return inside if inside.exists() else _PACKAGE.parent / name


PROMPTS = own_file("prompts")
KNOWLEDGE = own_file("knowledge")
APP = own_file("app.py")
