"""Sought: a pattern over the folded letter, run only where the letter holds the words that it cannot do without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from assistant.guardrails.letter import Letter
from assistant.guardrails.necessary import Needs, met, pattern_needs
from assistant.guardrails.passage import read


@dataclass(frozen=True)
class Sought:
    """The pattern, compiled when first searched, and the stems of which a text that it matches holds one a set."""

    source: str
    flags: int
    needed: Needs

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source, self.flags)

    def may_match(self, stems: frozenset[str]) -> bool:
        """Whether a text with these stems holds what the pattern cannot do without."""
        return met(self.needed, stems)

    def search(self, letter: Letter) -> re.Match[str] | None:
        """The first match in the folded letter."""
        return self.pattern.search(letter.prose) if self.may_match(read(letter).stems) else None

    def finditer(self, letter: Letter) -> Iterator[re.Match[str]]:
        """Every match in the folded letter."""
        return self.pattern.finditer(letter.prose) if self.may_match(read(letter).stems) else iter(())


def sought(source: str, flags: int = 0) -> Sought:
    """Read in a pattern what it needs."""
    return Sought(source, flags, pattern_needs(source))
