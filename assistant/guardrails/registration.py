"""Registration: a family names the files of its rules, in the order in which they run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from assistant.guardrails.figures.corrected import sparing_corrections
from assistant.guardrails.meaning.asked import sparing_questions
from assistant.guardrails.meaning.tale import is_tale, sparing_tales
from assistant.guardrails.rule import Concern, Rule
from assistant.guardrails.wording.sentence import Sentence


def registered(family: str, *names: str, concerns: Concern = Concern.NOTHING) -> tuple[Rule, ...]:
    """The ``RULE`` of each file of a family, with its ``concerns``; raises TypeError for a file that holds none."""
    found = (_rule_of(f"{family}.{name}") for name in names)
    return tuple(replace(rule, concerns=rule.concerns | concerns) for rule in found)


def registered_outside_tales(
    family: str, *names: str, told: Callable[[Sentence], bool] = is_tale, concerns: Concern = Concern.NOTHING
) -> tuple[Rule, ...]:
    """The same, each silent in a sentence that tells of a trade: its words are weak, and often somebody’s tools."""
    return tuple(sparing_tales(rule, told) for rule in registered(family, *names, concerns=concerns))


def registered_unless_asked(family: str, *names: str, concerns: Concern = Concern.NOTHING) -> tuple[Rule, ...]:
    """The same, each silent in a clause that tells what the reader asked: it offers nothing and states no law."""
    return sparing_questions(registered(family, *names, concerns=concerns))


def registered_unless_corrected(family: str, *names: str) -> tuple[Rule, ...]:
    """The same, each silent on a sum or a day that the letter names as a mistake and puts right."""
    return sparing_corrections(registered(family, *names))


def _rule_of(module: str) -> Rule:
    rule = getattr(import_module(module), "RULE", None)
    if not isinstance(rule, Rule):
        raise TypeError(f"{module} holds no RULE")
    return rule
