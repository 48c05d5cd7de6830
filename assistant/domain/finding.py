"""Finding: what a guardrail has to say about a letter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Severity(StrEnum):
    """How much a finding weighs: blocking forbids approval, a warning may be waived with a written reason."""

    ADVICE = "advice"
    WARNING = "warning"
    BLOCKING = "blocking"


HEAVIEST_FIRST: Final = (Severity.BLOCKING, Severity.WARNING, Severity.ADVICE)


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault: the rule, its place in the text as given (None: something is missing), why, the remedy, the source.

    ``replacement`` is the text to put in place of the span when one remedy is certain,
    ``insertion`` the text to add when something is missing; both "" otherwise.
    """

    rule: str
    name: str
    severity: Severity
    message: str
    hint: str
    source: str
    start: int | None = None
    end: int | None = None
    replacement: str = ""
    insertion: str = ""


def blocking(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings that forbid approval."""
    return tuple(finding for finding in findings if finding.severity is Severity.BLOCKING)
