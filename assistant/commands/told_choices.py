"""The values of an option with what each means, for its help."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

Choice = TypeVar("Choice", bound=StrEnum)


def told_choices(what: str, choices: Iterable[Choice], names: Mapping[Choice, str]) -> str:
    """« Canal : email (courriel), letter (lettre)… » as one sentence."""
    return f"{what}\u202f: {', '.join(f'{one.value} ({_lowered(names[one])})' for one in choices)}."


def _lowered(name: str) -> str:
    """As within a sentence; an acronym keeps its capitals."""
    return name if name[:2].isupper() else f"{name[:1].lower()}{name[1:]}"
