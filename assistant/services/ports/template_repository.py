"""The templates of the house: texts and decisions, append-only."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from assistant.domain.writing.template import TemplateMove, TemplateVersion


class TemplateRepository(Protocol):
    """Everything oldest first; ``lock`` makes other writers wait, so that of two decisions one comes first."""

    def lock(self) -> None: ...
    def add(self, versions: Iterable[TemplateVersion]) -> None: ...
    def move(self, move: TemplateMove) -> None: ...
    def versions(self) -> tuple[TemplateVersion, ...]: ...
    def moves(self) -> tuple[TemplateMove, ...]: ...
    def stamp(self) -> int: ...  # grows with every decision
