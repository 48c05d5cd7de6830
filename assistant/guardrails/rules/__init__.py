"""One folder a family, one rule a file; registration is this explicit tuple.

The rules are loaded when they are first asked for: half a second, of which most commands have no use.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Final, overload

from assistant.guardrails.rule import Rule

FAMILIES: Final = (
    "facts",
    "business",
    "legal",
    "consumer",
    "notice",
    "conduct",
    "litigation",
    "insolvency",
    "public",
    "concession",
    "plan",
    "collector",
    "tone",
    "register",
    "privacy",
    "form",
    "channel",
)


class _AllRules(Sequence[Rule]):
    """The rules of all families, in the order in which they run."""

    def __len__(self) -> int:
        return len(_loaded())

    def __iter__(self) -> Iterator[Rule]:
        return iter(_loaded())

    @overload
    def __getitem__(self, place: int) -> Rule: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Rule, ...]: ...

    def __getitem__(self, place: int | slice) -> Rule | tuple[Rule, ...]:
        return _loaded()[place]


def load_rules() -> int:
    """Load the rules now rather than at the first letter, and tell how many there are."""
    return len(_loaded())


@cache
def _loaded() -> tuple[Rule, ...]:
    families = (import_module(f"{__name__}.{family}") for family in FAMILIES)
    return tuple(rule for family in families for rule in family.RULES)


RULES: Final[Sequence[Rule]] = _AllRules()
RETIRED: frozenset[str] = frozenset()
