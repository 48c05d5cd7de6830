"""Template parts: a template cut into letters, word edges, choices, classes and what cannot be told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

Kind = Literal["run", "letters", "edge", "choice", "class", "unknown"]

_COUNT: Final = r"(?:[?*+]|\{\d+(?:,\d*)?\})?\??"
_PART: Final = re.compile(
    rf"(?P<run>[a-z0-9œæ]{{2,}}(?![?*+{{]))|(?P<gap> ~\d+ )|\{{(?P<class>[a-z_]+)\}}(?P<of_class>{_COUNT})|(?P<open>\()"
    rf"|(?P<one>\[[^\]]+\]|\\.|[^\\])(?P<of_one>{_COUNT})",
    re.DOTALL,
)
_LETTERS: Final = re.compile(r"\[?([a-z0-9œæ]+)\]?")
_NO_LETTER: Final = re.compile(r"\\(?:[snt]|[^\w\s])|\[(?!\^)(?:\\s|\\n|[^\w\\\]])+\]|[^\w\\\[.^$]|_")
_WIDTHLESS: Final = frozenset({"^", "$"})
# A place that is no letter's: it ends one word and may begin another.
_BOUNDARY: Final = frozenset({"\\b", "?<!\\w", "?<![a-z0-9]"})
_SHIELDED: Final = re.compile(r"\\.|\[\^?\]?[^\]]*\]", re.DOTALL)
_OPENING: Final = re.compile(r"^\?(?:P<\w+>|[a-z]*:)")
_AFTER_GROUP: Final = re.compile(_COUNT)


@dataclass(frozen=True, slots=True)
class Part:
    """One part: ``value`` holds letters in a row or of which one stands, the alternatives, or the name of the class."""

    kind: Kind
    value: str = ""
    optional: bool = False


@cache
def parts_of(template: str) -> tuple[Part, ...]:
    """The parts of a sequence, in order; lookarounds take no room and are left out."""
    parts: list[Part] = []
    place, bare = 0, _bare(template)
    while place < len(template):
        match = _PART.match(template, place)
        if match is None:
            return (*parts, Part("unknown"))
        place = match.end()
        if match["run"]:
            parts.append(Part("run", match["run"]))
        elif match["open"]:
            closing = _closing(bare, match.start())
            count = _AFTER_GROUP.match(template, closing + 1)
            parts += _group(template[place:closing], count.group() if count else "")
            place = count.end() if count else closing + 1
        elif match["gap"]:
            parts.append(Part("edge"))
        elif match["class"]:
            parts += _counted(Part("class", match["class"]), match["of_class"])
        elif match["one"] in _BOUNDARY:
            parts.append(Part("edge"))
        elif match["one"] not in _WIDTHLESS:
            parts += _counted(_one(match["one"]), match["of_one"])
    return tuple(parts)


def choices_of(template: str) -> list[str]:
    """The alternatives that stand outside parentheses and brackets."""
    choices, depth, start = [], 0, 0
    for place, character in enumerate(_bare(template)):
        depth += (character == "(") - (character == ")")
        if character == "|" and depth == 0:
            choices.append(template[start:place])
            start = place + 1
    return [*choices, template[start:]]


def _one(character: str) -> Part:
    if (letters := _LETTERS.fullmatch(character)) and "-" not in character:
        return Part("letters", letters.group(1))
    if _NO_LETTER.fullmatch(character):
        return Part("edge")
    return Part("unknown")


def _group(inner: str, count: str) -> list[Part]:
    if inner in _BOUNDARY:
        return [Part("edge")]
    if inner.startswith(("?!", "?=", "?<!", "?<=")):
        return []
    return _counted(Part("choice", _OPENING.sub("", inner)), count)


def _counted(part: Part, count: str) -> list[Part]:
    if not count or (part.kind == "edge" and count.startswith("+")):
        return [part]
    if count in {"?", "??"} or (part.kind == "edge" and count.startswith("*")):
        return [Part(part.kind, part.value, optional=True)]
    return [part, Part("unknown")] if count.startswith("+") else [Part("unknown")]


def _bare(template: str) -> str:
    """The template with a dot for every character that opens, closes and parts nothing."""
    return _SHIELDED.sub(lambda shielded: "." * len(shielded.group()), template)


def _closing(template: str, start: int) -> int:
    depth = 0
    for place in range(start, len(template)):
        depth += (template[place] == "(") - (template[place] == ")")
        if depth == 0:
            return place
    return len(template)
