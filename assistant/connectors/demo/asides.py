"""Asides: the small sentence that warm people add, in season."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from random import Random
from typing import Final

from assistant.connectors.demo.event import Event

SEASONS: Final = (
    "hiver",
    "hiver",
    "printemps",
    "printemps",
    "printemps",
    "été",
    "été",
    "été",
    "automne",
    "automne",
    "automne",
    "hiver",
)


def aside_for(event: Event, voice: str, rng: Random) -> str:
    """A sentence of the season for that direction and form of address."""
    form = "tu" if voice.startswith("tu") or voice in {"text", "private_tu"} else "vous"
    season = SEASONS[event.day.month - 1]
    lines = _asides()
    return rng.choice(lines[event.direction.value, form, season] + lines[event.direction.value, form, "toujours"])


@lru_cache(maxsize=1)
def _asides() -> dict[tuple[str, str, str], tuple[str, ...]]:
    """The sentences of asides.txt ("out tu hiver | ...") by direction, form of address and season."""
    found: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for line in (files(__package__) / "asides.txt").read_text("utf-8").splitlines():
        head, _, sentence = line.partition(" | ")
        direction, form, season = head.split()
        found[direction, form, season] = (*found.get((direction, form, season), ()), sentence)
    return found
