"""Mailbag: the hand-written mails of the demonstration, found by direction, topic and voice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

from assistant.domain.mail.correspondence import Direction

HEAD: Final = re.compile(r"^=== (in|out) (\w+) (\w+)(?:/(paper|fitted))?(?: \|(.*))?$", re.MULTILINE)
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
    """One mail with ``{holes}``; ``key`` names it ("out.reminder_1.tu_warm.2").

    ``about`` is "paper" or "fitted" where it only suits small goods, or things that are fixed to a wall.
    """

    key: str
    subject: str
    body: str
    about: str = ""


Mailbag = Mapping[tuple[str, str, str], tuple[Template, ...]]


@lru_cache(maxsize=1)
def load_mailbag() -> Mailbag:
    """All mails of the folder ``mails``, by direction, topic and voice."""
    bag: dict[tuple[str, str, str], list[Template]] = defaultdict(list)
    for page in sorted((files(__package__) / "mails").iterdir(), key=lambda p: p.name):
        parts = HEAD.split(page.read_text("utf-8"))
        for direction, topic, voice, about, subject, body in zip(*(parts[n::6] for n in range(1, 7)), strict=True):
            templates = bag[direction, topic, voice]
            key = f"{direction}.{topic}.{voice}.{len(templates) + 1}"
            templates.append(Template(key, (subject or "").strip(), body.strip("\n"), about or ""))
    return {place: tuple(templates) for place, templates in bag.items()}


def templates_for(direction: Direction, topic: str, voice: str, about: str) -> tuple[Template, ...]:
    """The mails for that voice that suit what was sold, else for its family; none where there is no such mail."""
    voices = ENGLISH[direction] if voice == "english" else FALLBACK[voice]
    bag = load_mailbag()
    written = (bag.get((direction.value, topic, candidate), ()) for candidate in voices)
    found = (tuple(t for t in templates if t.about in {"", about}) for templates in written)
    return next((templates for templates in found if templates), ())
