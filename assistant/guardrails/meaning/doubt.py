"""Doubt: a check that goes by weak words blocks where the sentence bears it out, and only warns where it does not.

Where the sentence shows that it means something else altogether, the check is silent there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from assistant.domain.finding import Severity
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Check, Fault, around

Doubted = Callable[[Letter, Fault], bool]


def doubting(check: Check, doubted: Doubted) -> Check:
    """The same check, which only warns of what is doubted and placed; what it was to warn of it warns of still."""

    def weighed(letter: Letter) -> Iterator[Fault]:
        return (_only_warned(found) if _blocks(found) and doubted(letter, found) else found for found in check(letter))

    return around(check, weighed)


def silenced(check: Check, spared: Doubted) -> Check:
    """The same check, without what is placed and spared."""

    def heard(letter: Letter) -> Iterator[Fault]:
        return (found for found in check(letter) if found.start is None or not spared(letter, found))

    return around(check, heard)


def _blocks(found: Fault) -> bool:
    return found.start is not None and found.severity in {None, Severity.BLOCKING}


def _only_warned(found: Fault) -> Fault:
    return replace(found, severity=Severity.WARNING)
