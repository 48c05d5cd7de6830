"""Lexicon: word classes by sense, one data file each, turned into patterns for the folded twin.

An entry is French as one writes it, accents or not. ``*`` stands for any ending, ``(a|b)`` for a choice, ``?`` for an
option, a hyphen also for a space; ``@kin`` alone on a line is every entry of that class. The first word of an entry
gives the stem by which a sentence is worth a closer look.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

from assistant.french.mail.plain_text import folded

STEM_LENGTH: Final = 4
_HOME: Final = Path(__file__).parents[1] / "lexicons"
_HEAD: Final = re.compile(r"[a-z0-9œæ]+")


@cache
def entries(name: str) -> tuple[str, ...]:
    """The entries of one word class, folded, comments and blank lines left out."""
    text = folded((_HOME / f"{name}.txt").read_text("utf-8"))
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(entry for line in lines if line for entry in _entries_of(line))


def _entries_of(line: str) -> tuple[str, ...]:
    return entries(line[1:]) if line.startswith("@") else (line,)


@cache
def words(name: str) -> str:
    """The alternation that matches any entry of a word class; it has no group and no word boundary of its own."""
    longest_first = sorted(entries(name), key=len, reverse=True)
    return "(?:" + "|".join(entry_pattern(entry) for entry in longest_first) + ")"


@cache
def whole_words(name: str) -> re.Pattern[str]:
    """Any entry of a word class, as whole words."""
    return re.compile(rf"(?<![^\W_]){words(name)}(?![^\W_])")


@cache
def stems(*names: str) -> frozenset[str]:
    """The stems that announce a word class; raises ValueError where an entry announces nothing."""
    return frozenset(stem_of(entry) for name in names for entry in entries(name))


def spelt(entry: str) -> str:
    """One entry as a template."""
    return entry.replace("-", r"[-\s]?").replace("*", "[a-z]*")


def entry_pattern(entry: str) -> str:
    """One entry as a pattern."""
    return re.sub(" +", lambda _: r"\s+", spelt(entry).replace("(", "(?:"))


def stem_of(entry: str) -> str:
    """The first letters of an entry, or its first word where that is shorter."""
    head = _HEAD.match(entry)
    word = head.group() if head else ""
    rest = entry[len(word) :]
    if len(word) >= STEM_LENGTH and not (len(word) == STEM_LENGTH and rest[:1] == "?"):
        return word[:STEM_LENGTH]
    if word and (not rest or rest[0] in " '-"):
        return word
    raise ValueError(f"L’entrée « {entry} » du lexique n’a pas de début qui l’annonce : écrivez ses formes en entier.")
