"""Signs: the phrases and word classes without which a check finds nothing, so that most letters are spared it.

A letter concerns few of the rules: those made of phrases, topics and audiences alone say what announces them, and
none of them is asked of a letter that holds no such sign. Measured: a seventh of the time of all rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Protocol

from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Announced, Check, Fault, Sign
from assistant.guardrails.wording.class_words import class_words
from assistant.guardrails.wording.phrases import live_keys


class Announcing(Protocol):
    """Phrases, a topic, an audience: what finds nothing where none of its signs stands."""

    @property
    def signs(self) -> frozenset[Sign]:
        """The signs."""
        ...


def announced(check: Check, *by: Announcing) -> Announced:
    """The check, which finds nothing where none of these can be found."""
    return Announced(check, frozenset[Sign]().union(*(each.signs for each in by)))


def along(check: Check, *others: Check) -> Check:
    """The check, and after it others so plain that no doubt lowers what they find."""

    def every(letter: Letter) -> Iterator[Fault]:
        yield from check(letter)
        for other in others:
            yield from (replace(found, certain=True) for found in other(letter))

    told = [one.signs for one in (check, *others) if isinstance(one, Announced)]
    return Announced(every, frozenset[Sign]().union(*told)) if len(told) == 1 + len(others) else every


def only_when(condition: Callable[[Letter], bool], check: Announced) -> Announced:
    """The same check, asked only of the letters that fulfil a condition."""

    def asked(letter: Letter) -> Iterator[Fault]:
        if condition(letter):
            yield from check(letter)

    return Announced(asked, check.signs)


def signs_in(letter: Letter) -> frozenset[Sign]:
    """The signs that a letter holds."""
    return frozenset[Sign](live_keys(letter)).union(class_words(letter))
