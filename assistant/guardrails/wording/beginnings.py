"""Beginnings: the words with which a match of a template may begin, so that it is tried at those words alone.

A pattern tried at each letter of a sentence takes thirty times as long as one tried at the one word that may begin it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assistant.guardrails.wording.lexicon import STEM_LENGTH, stems
from assistant.guardrails.wording.template_parts import OPEN, Part, Words, longer, parts_of

UNTOLD: Final = frozenset[str]()
_BLANK: Final = frozenset({""})
_Walk = tuple[Words, Words]  # the stems that are whole, and the beginnings to which letters may still come


class _UntoldError(Exception):
    """A match may begin with anything."""


def beginnings(template: str) -> frozenset[str]:
    """The stems of the words that may begin a match of a folded template; none where that cannot be told."""
    try:
        whole, begun = _walk(parts_of(template), _BLANK)
    except _UntoldError:
        return UNTOLD
    return UNTOLD if "" in begun else whole | begun


def _walk(parts: Sequence[Part], begun: Words) -> _Walk:
    whole = UNTOLD
    for part in parts:
        if not begun:
            break
        more, going_on = _part(part, begun)
        whole |= more
        begun = begun | going_on if part.optional else going_on
    return whole, begun


def _part(part: Part, begun: Words) -> _Walk:
    if part.kind == "word":
        words = longer(begun, part.words)
        if any(len(word) <= STEM_LENGTH and word[-1:] == OPEN for word in words):
            raise _UntoldError
        told = frozenset(word[:STEM_LENGTH] for word in words if len(word) >= STEM_LENGTH)
        return told, frozenset(word for word in words if len(word) < STEM_LENGTH)
    if part.class_name and begun == _BLANK:
        return stems(part.class_name), UNTOLD
    if part.kind == "choice":
        walks = [_walk(choice, begun) for choice in part.choices]
        return UNTOLD.union(*(told for told, _ in walks)), UNTOLD.union(*(going_on for _, going_on in walks))
    if part.kind == "edge" and "" not in begun:
        return begun, UNTOLD
    raise _UntoldError
