"""Word order: whether the words that a template cannot do without stand in a sentence in their order, near enough.

A sentence's white space cuts it into stretches; the place of a word is that of its stretch, one bit of a number. What
a template takes between two words tells how many stretches lie between them at most. This is asked before a pattern
is compiled and run: it spares five searches in six, and the compilation of two patterns in three.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from assistant.guardrails.wording.lexicon import STEM_LENGTH
from assistant.guardrails.wording.necessary import Anchor
from assistant.guardrails.wording.sentence import Sentence, words_in
from assistant.guardrails.wording.template_parts import FAR, OPEN

_Places = dict[str, list[tuple[str, int]]]


class Step(NamedTuple):
    """A word that must come: its forms, their stems, and how many stretches after the one before at most."""

    stems: frozenset[str]
    whole: frozenset[str]
    begun: tuple[str, ...]
    most: int


Order = tuple[Step, ...]


def order_of(anchors: Sequence[Anchor]) -> Order:
    """The steps of a template."""
    far = [0, *(anchor.ended - before.begun for before, anchor in pairwise(anchors))]
    return tuple(_step(anchor, most) for anchor, most in zip(anchors, far, strict=True))


def _step(anchor: Anchor, most: int) -> Step:
    begun = {word for word in anchor.words if word.endswith(OPEN)}
    return Step(anchor.stems, anchor.words - begun, tuple(word[: -len(OPEN)] for word in begun), most)


def wanted_forms(order: Order) -> tuple[frozenset[str], ...]:
    """The forms of each step, the rarest first; of a word that may go on, its stem alone."""
    forms = {step.whole | {word[:STEM_LENGTH] + OPEN for word in step.begun} for step in order}
    return tuple(sorted(forms, key=len))


def forms_of(sentence: Sentence) -> frozenset[str]:
    """The words of a sentence and their stems, spelt as ``wanted_forms`` spells them."""
    return sentence.words.union([stem + OPEN for stem in sentence.stems])


def in_order(order: Order, sentence: Sentence) -> bool:
    """Whether a sentence holds a word of each step at or after that of the step before, within its reach."""
    stems = sentence.stems
    places = sentence.notion(_places)
    before = 0
    for needed, whole, begun, most in order:
        here = 0
        for stem in needed & stems:
            for word, place in places[stem]:
                if word in whole or word.startswith(begun):
                    here |= place
        if before:
            here &= _reached(before, most)
        if not here:
            return False
        before = here
    return True


def _reached(places: int, most: int) -> int:
    """The places from each of these up to ``most`` behind it."""
    if most >= FAR:
        return -(places & -places)
    done = 0
    while done < most:
        step = min(done + 1, most - done)
        places |= places << step
        done += step
    return places


def _places(sentence: Sentence) -> _Places:
    """By stem, the words of a sentence, each with the bit of its place."""
    places: _Places = defaultdict(list)
    words, place = sentence.words, 1
    for stretch in sentence.text.split():
        if stretch in words:
            places[stretch[:STEM_LENGTH]].append((stretch, place))
        else:
            for word in words_in(stretch):
                places[word[:STEM_LENGTH]].append((word, place))
        place <<= 1
    return places
