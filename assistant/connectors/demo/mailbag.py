"""Mailbag: the hand-written mails of the demonstration, found by direction, topic and voice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

from assistant.domain.correspondence import Direction

HEAD: Final = re.compile(r"^=== (in|out) (\w+) (\w+)(?: \| (.*))?$", re.MULTILINE)
FALLBACK: Final = {
    "tu_warm": ("tu_warm", "tu", "any"),
    "tu_brief": ("tu_brief", "tu", "any"),
    "text": ("text", "tu_brief", "tu"),
    "vous_warm": ("vous_warm", "vous", "any"),
    "vous_brief": ("vous_brief", "vous", "any"),
    "ceremonious": ("ceremonious", "vous", "any"),
    "private_tu": ("private_tu", "tu_warm", "tu"),
    "private_vous": ("private_vous", "vous_warm", "vous"),
    "public": ("public", "vous_brief", "vous", "any"),
    "curt": ("curt", "vous_brief", "vous", "any"),
}
ENGLISH: Final = {Direction.IN: ("english",), Direction.OUT: ("french_for_english", "vous_brief", "vous", "any")}


@dataclass(frozen=True, slots=True)
class Template:
    """One mail with ``{holes}``; ``key`` names it for good ("out.reminder_1.tu_warm.2")."""

    key: str
    subject: str
    body: str


Mailbag = Mapping[tuple[str, str, str], tuple[Template, ...]]


@lru_cache(maxsize=1)
def load_mailbag() -> Mailbag:
    """All mails of the folder ``mails``, by direction, topic and voice."""
    bag: dict[tuple[str, str, str], list[Template]] = defaultdict(list)
    for page in sorted((files(__package__) / "mails").iterdir(), key=lambda p: p.name):
        parts = HEAD.split(page.read_text("utf-8"))
        for direction, topic, voice, subject, body in zip(*(parts[n::5] for n in range(1, 6)), strict=True):
            templates = bag[direction, topic, voice]
            key = f"{direction}.{topic}.{voice}.{len(templates) + 1}"
            templates.append(Template(key, subject or "", body.strip("\n")))
    return {place: tuple(templates) for place, templates in bag.items()}


def templates_for(direction: Direction, topic: str, voice: str) -> tuple[Template, ...]:
    """The mails for that voice, else for its family; none where the voice has no such mail."""
    voices = ENGLISH[direction] if voice == "english" else FALLBACK[voice]
    bag = load_mailbag()
    found = (bag.get((direction.value, topic, candidate), ()) for candidate in voices)
    return next((templates for templates in found if templates), ())
