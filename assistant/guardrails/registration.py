"""Registration: a family names the files of its rules, in the order in which they run."""

from __future__ import annotations

from importlib import import_module

from assistant.guardrails.rule import Rule


def registered(family: str, *names: str) -> tuple[Rule, ...]:
    """The ``RULE`` of each file of a family; raises TypeError for a file that holds none."""
    return tuple(_rule_of(f"{family}.{name}") for name in names)


def _rule_of(module: str) -> Rule:
    rule = getattr(import_module(module), "RULE", None)
    if not isinstance(rule, Rule):
        raise TypeError(f"{module} holds no RULE")
    return rule
