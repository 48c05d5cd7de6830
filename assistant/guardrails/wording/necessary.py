"""Necessary words: what a sentence must hold for a template to match it, so that few sentences are searched.

A template is walked as a pattern is: each word that it cannot do without gives a set of forms, of which a sentence
that it matches holds one. What cannot be told gives nothing, so that no match is ever lost.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final, NamedTuple

from assistant.guardrails.wording.lexicon import STEM_LENGTH
from assistant.guardrails.wording.template_parts import OPEN, Part, Words, class_part, longer, parts_of

Needs = tuple[frozenset[str], ...]

# Stems found in most letters: a need made of them spares nothing where another is to be had.
_EVERYWHERE: Final = (
    "a au aux avec bien c ce cett comm d dans de des du elle en est et etes etre eu eur euro fact il j je l la le les"
    " lett m madam mois mons n ne nos notr nous on ou paie par pas plus pour pouv qu que qui regl s sa sans se si somm"
    " son sont sous sur t te tout tu un une vers votr vos vous y"
)
_COMMON: Final = frozenset(_EVERYWHERE.split())
_DEAR: Final = 20  # how many rare stems one common stem is worth
_NOTHING: Final = frozenset[str]()
_BLANK: Final = frozenset({""})
_ANY: Final = frozenset({OPEN})


class Anchor(NamedTuple):
    """A word that a match cannot do without.

    Its forms, their stems, and how many stretches of white space a match holds at most before the word that it
    belongs to begins, and where it has ended.
    """

    words: Words
    stems: frozenset[str]
    begun: int
    ended: int


@dataclass(slots=True)
class _Walk:
    """Where the walk through a template stands: the words found, and the beginnings that the current one may have.

    ``ended`` holds words that may have ended at an optional space, ``begun`` the stretches of white space before the
    current word and ``breaks`` those before this place, at most.
    """

    word: Words
    ended: Words = _NOTHING
    begun: int = 0
    breaks: int = 0
    found: list[Anchor] = field(default_factory=list)

    def edge(self, part: Part) -> None:
        if part.optional:
            self.ended |= self.word
            self.breaks += part.breaks
            return
        self.close()
        self.breaks += part.breaks
        self.begun, self.word, self.ended = self.breaks, _BLANK, _NOTHING

    def open(self) -> None:
        """Any letters may follow."""
        self.word, self.ended = longer(self.word, _ANY), longer(self.ended, _ANY)

    def note(self) -> None:
        """A choice may end the word or lengthen it: it is needed as it begins."""
        words = longer(self.word, _ANY)
        stems = _stems_told(words)
        if stems:
            self.found.append(Anchor(words, stems, self.begun, self.breaks))

    def close(self) -> None:
        """A word ends here: it is one that the match needs where all its forms are told."""
        words = self.word | self.ended if self.ended else self.word
        stems = _stems_told(words)
        if stems:
            self.found.append(Anchor(words, stems, self.begun, self.breaks))


def by_rarity(sets: Iterable[frozenset[str]]) -> Needs:
    """Stem sets, the rarest first; ties are broken so that no order depends on the run."""
    return tuple(sorted(sets, key=_frequency))


@cache
def anchors_of(template: str) -> Sequence[Anchor]:
    """The words that a match of a folded template cannot do without, in the order in which they must come."""
    walk = _Walk(_BLANK)
    _walk(walk, parts_of(template), ends=True)
    walk.close()
    return walk.found


def needs(template: str) -> Needs:
    """The stem sets of a folded template, each of which a matching sentence must meet, the rarest first."""
    return by_rarity({anchor.stems for anchor in anchors_of(template)})


@cache
def pattern_needs(source: str) -> Needs:
    """The same of a pattern over folded text, which may begin and end inside a word."""
    walk = _Walk(_ANY)
    _walk(walk, parts_of(source), ends=False)
    walk.open()
    walk.close()
    return by_rarity({anchor.stems for anchor in walk.found})


def met(needed: Needs, stems: frozenset[str]) -> bool:
    """Whether a text with these stems holds what is needed."""
    for need in needed:  # noqa: SIM110  (a loop is twice as quick as all() here, and runs a thousand times a letter)
        if stems.isdisjoint(need):
            return False
    return True


def _stems_told(words: Words) -> frozenset[str]:
    """The stems of words, none where one of them is unknown or may be none."""
    stems = set()
    for word in words:
        if len(word) <= STEM_LENGTH and (not word or word[-1] == OPEN):
            return _NOTHING
        stems.add(word[:STEM_LENGTH])
    return frozenset(stems)


def _rarity(anchor: Anchor) -> tuple[int, list[str]]:
    return _frequency(anchor.stems)


def _frequency(stems: frozenset[str]) -> tuple[int, list[str]]:
    return len(stems) + (_DEAR - 1) * len(stems & _COMMON), sorted(stems)


def _walk(walk: _Walk, parts: Sequence[Part], *, ends: bool) -> None:
    last = len(parts) - 1
    for place, part in enumerate(parts):
        if part.kind == "word":
            walk.word = part.words if walk.word == _BLANK else longer(walk.word, part.words)
        elif part.kind == "edge":
            walk.edge(part)
        elif part.kind == "unknown":
            walk.word = longer(walk.word, _ANY)
            walk.breaks += part.breaks
        else:
            walk.note()
            following = parts[place + 1] if place < last else None
            closed = ends if following is None else following.kind == "edge" and not following.optional
            _walk_choice(walk, part, ends=closed)


class _After(NamedTuple):
    """The words that may be under way behind a choice or have ended in it, and what any alternative needs."""

    words: Words
    ended: Words
    needed: Words
    stems: frozenset[str]


def _walk_choice(walk: _Walk, part: Part, *, ends: bool) -> None:
    """Each alternative from here: the word goes on as in any of them, and one of their rarest words is needed."""
    if part.class_name:
        after = _after_class(part.class_name, walk.word, walk.ended, ends=ends)
    else:
        after = _after(part, walk.word, walk.ended, ends=ends)
    walk.breaks += part.breaks
    if after.needed and not part.optional:
        walk.found.append(Anchor(after.needed, after.stems, walk.begun, walk.breaks))
    walk.word = after.words | walk.word if part.optional else after.words
    walk.ended = after.ended


def _after(part: Part, before: Words, ended: Words, *, ends: bool) -> _After:
    words, may_have_ended, rarest = _NOTHING, ended, list[Anchor | None]()
    for choice in part.choices:
        branch = _Walk(before, ended)
        _walk(branch, choice, ends=ends)
        words |= branch.word
        may_have_ended |= branch.ended
        if not ends:
            branch.open()
        branch.close()
        rarest.append(min(branch.found, key=_rarity, default=None))
    anchors = [anchor for anchor in rarest if anchor is not None]
    if len(anchors) < len(rarest):
        return _After(words, may_have_ended, _NOTHING, _NOTHING)
    needed, stems = (_NOTHING.union(*sets) for sets in zip(*((one.words, one.stems) for one in anchors), strict=True))
    return _After(words, may_have_ended, needed, stems)


@cache  # a word class stands in many templates
def _after_class(name: str, before: Words, ended: Words, *, ends: bool) -> _After:
    return _after(class_part(name), before, ended, ends=ends)
