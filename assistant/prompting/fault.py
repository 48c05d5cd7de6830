"""A fault of a template: where, and what to do."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """What is wrong on a line of the file (1 is the first, 0 the file as a whole); advice does not stop a review."""

    line: int
    sentence: str
    stops: bool = True
