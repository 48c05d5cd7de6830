"""Necessary words: what a sentence must hold for a template to match it, so that few sentences are searched.

A template is walked as a pattern is: each word that it cannot do without gives a set of stems, of which a sentence
that it matches holds one. What cannot be told gives nothing, so that no match is ever lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from assistant.guardrails.lexicon import STEM_LENGTH, entries, spelt
from assistant.guardrails.template_parts import Kind, Part, choices_of, parts_of

Needs = tuple[frozenset[str], ...]

# Stems found in most letters: a need made of them spares nothing where another is to be had.
_EVERYWHERE: Final = (
    "a au aux avec bien c ce cett comm d dans de des du elle en est et etes etre eu eur euro fact il j je l la le les"
    " lett m madam mois mons n ne nos notr nous on ou paie par pas plus pour pouv qu que qui regl s sa sans se si somm"
    " son sont sous sur t te tout tu un une vers votr vos vous y"
)
_COMMON: Final = frozenset(_EVERYWHERE.split())
_DEAR: Final = 20  # how many rare stems one common stem is worth


@dataclass(slots=True)
class _Walk:
    """Where the walk through a template stands: the sets found, and the beginnings that the current word may have.

    ``word`` is None where the walk may stand inside a word it does not know; ``ended`` holds words that may have
    ended at an optional space.
    """

    word: set[str] | None
    ended: set[str] = field(default_factory=set)
    found: list[frozenset[str]] = field(default_factory=list)

    def run(self, letters: str) -> None:
        if self.word is not None:
            self.word = {(word + letters)[:STEM_LENGTH] for word in self.word}

    def letters(self, letters: str, *, optional: bool) -> None:
        if self.word is not None:
            longer = {(word + letter)[:STEM_LENGTH] for word in self.word for letter in letters}
            self.word = self.word | longer if optional else longer

    def edge(self, *, optional: bool) -> None:
        if optional:
            self.ended |= self.word or set()
            return
        if self.word and "" not in self.word | self.ended:
            self.found.append(frozenset(self.word | self.ended))
        self.word, self.ended = {""}, set()

    def unknown(self) -> None:
        """Any characters may follow: only a word long enough to be a stem is still known."""
        if self.word is None or any(len(word) < STEM_LENGTH for word in self.word | self.ended):
            self.word, self.ended = None, set()


@cache
def needs(template: str) -> Needs:
    """The stem sets of a folded template, each of which a matching sentence must meet, the rarest first."""
    walk = _Walk({""})
    _walk_all(walk, template.replace(" ?", "\\s?"), ends=True)
    return _sorted(walk)


@cache
def pattern_needs(source: str) -> Needs:
    """The same of a pattern over folded text, which may begin and end inside a word."""
    walk = _Walk(None)
    _walk_all(walk, source, ends=False)
    walk.unknown()
    return _sorted(walk)


def met(needed: Needs, stems: frozenset[str]) -> bool:
    """Whether a text with these stems holds what is needed."""
    for need in needed:  # noqa: SIM110  (a loop is twice as quick as all() here, and runs a thousand times a letter)
        if stems.isdisjoint(need):
            return False
    return True


def _walk_all(walk: _Walk, source: str, *, ends: bool) -> None:
    whole = Part("choice", source)
    choices = _alternatives(whole.kind, whole.value)
    _walk(walk, choices[0] if len(choices) == 1 else [whole], ends=ends)


def _sorted(walk: _Walk) -> Needs:
    walk.edge(optional=False)
    return tuple(sorted(set(walk.found), key=_frequency))


def _frequency(stems: frozenset[str]) -> tuple[int, list[str]]:
    return sum(_DEAR if stem in _COMMON else 1 for stem in stems), sorted(stems)


def _walk(walk: _Walk, parts: Sequence[Part], *, ends: bool) -> None:
    for part, following in zip(parts, [*parts[1:], None], strict=False):
        closed = ends if following is None else following.kind == "edge" and not following.optional
        if part.kind == "run":
            walk.run(part.value)
        elif part.kind == "letters":
            walk.letters(part.value, optional=part.optional)
        elif part.kind == "edge":
            walk.edge(optional=part.optional)
        elif part.kind == "unknown":
            walk.unknown()
        else:
            _walk_choice(walk, part, ends=closed)


def _walk_choice(walk: _Walk, part: Part, *, ends: bool) -> None:
    """Each alternative from here: the word goes on as in any of them, and one of their rarest words is needed."""
    before = None if walk.word is None else frozenset(walk.word)
    after = _after_choice(part.kind, part.value, before, frozenset(walk.ended), ends=ends)
    known = after.known and (before is not None or not part.optional)
    words = set(after.words)
    if part.optional:
        words |= before or set()
    elif after.needed:
        walk.found.append(after.needed)
    walk.word, walk.ended = (words, set(after.ended)) if known else (None, set())


@dataclass(frozen=True, slots=True)
class _After:
    """Where the walk may stand behind a choice, whether it knows its word, and what any alternative needs."""

    words: frozenset[str]
    ended: frozenset[str]
    known: bool
    needed: frozenset[str]


@cache  # a word class stands in hundreds of templates
def _after_choice(
    kind: Kind, value: str, before: frozenset[str] | None, walk_ended: frozenset[str], *, ends: bool
) -> _After:
    known, words, ended, rarest = True, set[str](), set(walk_ended), list[frozenset[str]]()
    for choice in _alternatives(kind, value):
        branch = _Walk(None if before is None else set(before), set(walk_ended))
        _walk(branch, choice, ends=ends)
        known = known and branch.word is not None
        words |= branch.word or set()
        ended |= branch.ended
        if not ends:
            branch.unknown()
        branch.edge(optional=False)
        rarest.append(min(branch.found, key=_frequency, default=frozenset()))
    needed = frozenset[str]().union(*rarest) if all(rarest) else frozenset[str]()
    return _After(frozenset(words), frozenset(ended), known, needed)


def _alternatives(kind: Kind, value: str) -> list[Sequence[Part]]:
    if kind == "choice":
        return [parts_of(choice) for choice in choices_of(value)]
    return [parts_of(spelt(entry)) for entry in entries(value)]
