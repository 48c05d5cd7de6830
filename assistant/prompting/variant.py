"""A variant: one hand-written text of a paragraph, with the conditions under which it may stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.domain.writing.slots import slots_in
from assistant.prompting.conditions import CONDITIONS

_ITEM = re.compile(r"- (?P<id>[a-z0-9_-]+)(?P<marks>(?: \[[^\]\[{}]+\])*) (?P<text>.+)")
_STEP = re.compile(r"(?P<join>[-+]) (?P<name>[a-z_]+)(?P<marks>(?: \[[^\]\[{}]+\])*)")
_MARK = re.compile(r"\[(if|unless|not with) ([^\]]+)\]")


class MalformedLineError(ValueError):
    """A line of a body cannot be read; the text is the French reason."""


@dataclass(frozen=True, slots=True)
class Marks:
    """``needs`` must all hold, ``refuses`` must none hold; ``not_with`` names other paragraphs' variants."""

    needs: frozenset[str] = frozenset()
    refuses: frozenset[str] = frozenset()
    not_with: frozenset[str] = frozenset()

    def hold(self, conditions: frozenset[str]) -> bool:
        """Whether the conditions of a situation allow it."""
        return self.needs <= conditions and not self.refuses & conditions


@dataclass(frozen=True, slots=True)
class Variant:
    """One text with slots; ``id`` is unique in its file, ``line`` its place there."""

    id: str
    text: str
    marks: Marks
    line: int
    slots: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a plan: a paragraph's name; ``joined`` when it continues the paragraph before."""

    name: str
    joined: bool
    marks: Marks


def read_variant(item: str, line: int) -> Variant:
    """Read ``- id [if a, b] [unless c] [not with ask.id] text``; raises MalformedLineError."""
    found = _ITEM.fullmatch(item)
    if found is None:
        raise MalformedLineError("une variante s’écrit «\u202f- nom [if conditions] texte\u202f»")
    text = found["text"].replace("⏎", "\n")
    return Variant(found["id"], text, _marks(found["marks"]), line, frozenset(slots_in(text)))


def read_step(item: str) -> Step:
    """Read ``- name [if a]`` or ``+ name``; raises MalformedLineError."""
    found = _STEP.fullmatch(item)
    if found is None:
        raise MalformedLineError("une étape s’écrit «\u202f- paragraphe\u202f» ou «\u202f+ paragraphe\u202f»")
    return Step(found["name"], found["join"] == "+", _marks(found["marks"]))


def _marks(text: str) -> Marks:
    words: dict[str, set[str]] = {"if": set(), "unless": set(), "not with": set()}
    for mark in re.findall(r"\[[^\]]+\]", text):
        found = _MARK.fullmatch(mark)
        if found is None:
            raise MalformedLineError(
                f"marque inconnue {mark}\u202f; les marques sont [if …], [unless …] et [not with …]"
            )
        words[found[1]] |= {word.strip() for word in found[2].split(",")}
    for word in words["if"] | words["unless"]:
        if word not in CONDITIONS:
            raise MalformedLineError(f"condition inconnue «\u202f{word}\u202f»")
    return Marks(frozenset(words["if"]), frozenset(words["unless"]), frozenset(words["not with"]))
