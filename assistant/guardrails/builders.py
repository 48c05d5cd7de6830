"""The builders of rules that a pattern or a missing thing tells: forbid, require."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Check, Fault
from assistant.guardrails.wording.sought import sought

Span = tuple[int, int]


def forbid(
    pattern: re.Pattern[str], *, folded: bool = True, unless: Callable[[Letter, Span], bool] | None = None
) -> Check:
    """Every match of ``pattern`` is a fault, on the accent-less lower-case twin by default; ``unless`` excuses one."""
    in_prose = sought(pattern.pattern, pattern.flags) if folded else None

    def check(letter: Letter) -> Iterator[Fault]:
        found = pattern.finditer(letter.twin.text) if in_prose is None else in_prose.finditer(letter)
        for match in found:
            if unless is None or not unless(letter, match.span()):
                yield fault(letter, match.span())

    return check


def require(present: Callable[[Letter], bool], *, insertion: str = "") -> Check:
    """One fault without a place when something is missing."""

    def check(letter: Letter) -> Iterator[Fault]:
        if not present(letter):
            yield Fault(insertion=insertion)

    return check


def fault(letter: Letter, span: Span) -> Fault:
    """A fault at a span of the twin, placed in the text as given."""
    start, end = letter.span(*span)
    return Fault(start, end)
