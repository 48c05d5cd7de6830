"""A rule: one small file that finds one defect in a letter, explains it and gives its remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import Flag, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.domain.finding import Finding, Severity
from assistant.french.text.typography import set_typography

if TYPE_CHECKING:
    from assistant.guardrails.examples import Example
    from assistant.guardrails.letter import Letter


@dataclass(frozen=True, slots=True)
class Fault:
    """Where a rule bites: a span of the text as given, or None for something missing.

    The other fields replace the rule's own where this place asks for it; a fault may lower or raise the severity.
    """

    start: int | None = None
    end: int | None = None
    message: str = ""
    hint: str = ""
    severity: Severity | None = None
    replacement: str = ""
    insertion: str = ""
    certain: bool = False  # no doubt lowers it


Check = Callable[["Letter"], Iterable[Fault]]
_as_printed = lru_cache(maxsize=1024)(set_typography)  # nearly all are the rules' own: a fiftieth of a check
Condition = Callable[["Letter"], bool]
Sign = int | str  # phrases by their key, a word class by its name


class Concern(Flag):
    """What a rule is about, where the words of others weigh less than the writer's own: see ``spared.py``."""

    NOTHING = 0
    MANNERS = auto()  # how the reader is spoken to
    DEMANDS = auto()  # what is threatened with, and asked for
    DEEDS = auto()  # what was done, granted, or will be


def always(letter: Letter) -> bool:  # noqa: ARG001  (a condition is asked about a letter)
    """Apply to every letter."""
    return True


@dataclass(frozen=True, slots=True)
class Announced:
    """A check that finds nothing in a letter that holds none of these signs: see ``wording/signs.py``."""

    check: Check
    signs: frozenset[Sign]

    def __call__(self, letter: Letter) -> Iterable[Fault]:
        """What the check finds."""
        return self.check(letter)


def around(inner: Check, outer: Check) -> Check:
    """The outer check, which asks the inner one alone: what announces that one announces it."""
    return Announced(outer, inner.signs) if isinstance(inner, Announced) else outer


@dataclass(frozen=True, slots=True)
class Rule:
    """One defect. ``source`` names a card of knowledge/legal; ``reach`` says what the rule cannot see."""

    id: str
    name: str
    severity: Severity
    source: str
    message: str
    hint: str
    check: Check
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    when: Condition = always
    reach: str = ""
    covers: tuple[str, ...] = ()  # the requirements it answers, "GR-031" or "N4": see knowledge/coverage.md
    concerns: Concern = Concern.NOTHING  # its own, to which registration adds its family's
    even_quoted: bool = False  # a fault in the client's own words too: private life, where the money goes
    signs: frozenset[Sign] | None = field(init=False, default=None)  # None: it may find something in any letter

    def __post_init__(self) -> None:
        """Take the signs from the check."""
        if isinstance(self.check, Announced):
            object.__setattr__(self, "signs", self.check.signs)

    def run(self, letter: Letter) -> list[Finding]:
        """Findings of this rule in that letter, in the order of the text."""
        if self.when is not always and not self.when(letter):
            return []
        return [self._finding(fault) for fault in self.check(letter)]

    def _finding(self, fault: Fault) -> Finding:
        return Finding(
            rule=self.id,
            name=self.name,
            severity=fault.severity or self.severity,
            message=_as_printed(fault.message or self.message),
            hint=_as_printed(fault.hint or self.hint),
            source=self.source,
            start=fault.start,
            end=fault.end,
            replacement=fault.replacement,
            insertion=fault.insertion,
        )
