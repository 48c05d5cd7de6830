"""Beginnings: the words with which a match of a template may begin, so that it is tried at those words alone.

A pattern tried at each letter of a sentence takes thirty times as long as one tried at the one word that may begin it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from assistant.guardrails.lexicon import STEM_LENGTH, stems
from assistant.guardrails.template_parts import Part, choices_of, parts_of

UNTOLD: frozenset[str] = frozenset()
_Walk = tuple[set[str], set[str]]  # the beginnings that are whole, and those to which letters may still come


class _UntoldError(Exception):
    """A match may begin with anything."""


@cache
def beginnings(template: str) -> frozenset[str]:
    """The stems of the words that may begin a match of a folded template; none where that cannot be told."""
    try:
        whole, begun = _walk(parts_of(f"({template})"), {""})
    except _UntoldError:
        return UNTOLD
    return UNTOLD if "" in begun else frozenset(whole | begun)


def _walk(parts: Sequence[Part], begun: set[str]) -> _Walk:
    whole: set[str] = set()
    for part in parts:
        if not begun:
            break
        more, going_on = _part(part, begun)
        whole |= more
        begun = begun | going_on if part.optional else going_on
    return whole, begun


def _part(part: Part, begun: set[str]) -> _Walk:
    if part.kind in {"run", "letters"}:
        more = [part.value] if part.kind == "run" else part.value
        longer = {(word + letters)[:STEM_LENGTH] for word in begun for letters in more}
        whole = {word for word in longer if len(word) >= STEM_LENGTH}
        return whole, longer - whole
    if part.kind == "choice":
        walks = [_walk(parts_of(choice), begun) for choice in choices_of(part.value)]
        return set().union(*(whole for whole, _ in walks)), set().union(*(going_on for _, going_on in walks))
    if part.kind == "class" and begun == {""}:
        return set(stems(part.value)), set()
    if part.kind == "edge" and "" not in begun:
        return begun, set()
    raise _UntoldError
