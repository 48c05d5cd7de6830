"""Doubt: a check that goes by weak words blocks where the sentence bears it out, and only warns where it does not.

Where the sentence shows that it means something else altogether, the check is silent there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.domain.finding import Severity
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Check, Fault, Rule, around
from assistant.guardrails.wording.neighbourhood import passage_given

Doubted = Callable[[Letter, Fault], bool]


def doubting(check: Check, doubted: Doubted) -> Check:
    """The same check, which only warns of what is doubted and placed; what it was to warn of it warns of still."""

    def weighed(letter: Letter) -> list[Fault]:
        return [_only_warned(found) if _blocks(found) and doubted(letter, found) else found for found in check(letter)]

    return around(check, weighed)


def only_warning(check: Check) -> Check:
    """The same check, which blocks nothing: its words are too weak for more."""
    return doubting(check, lambda letter, found: True)  # noqa: ARG005  (a doubt is asked about a letter and a place)


def each_doubting(rules: tuple[Rule, ...], doubted: Doubted) -> tuple[Rule, ...]:
    """The same rules, each of which only warns of what is doubted and placed."""
    return tuple(replace(rule, check=doubting(rule.check, doubted)) for rule in rules)


def sentence_of(letter: Letter, found: Fault) -> str:
    """The folded sentence in which a fault is placed."""
    return passage_given(letter, found.start or 0).text


def silenced(check: Check, spared: Doubted) -> Check:
    """The same check, without what is placed and spared."""

    def heard(letter: Letter) -> list[Fault]:
        return [found for found in check(letter) if found.start is None or not spared(letter, found)]

    return around(check, heard)


def _blocks(found: Fault) -> bool:
    return found.start is not None and not found.certain and found.severity in {None, Severity.BLOCKING}


def _only_warned(found: Fault) -> Fault:
    return replace(found, severity=Severity.WARNING)
