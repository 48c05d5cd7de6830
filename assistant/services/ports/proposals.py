"""Decisions on what was proposed from edits."""

from __future__ import annotations

from typing import Protocol

from assistant.domain.writing.edit_proposal import ProposalDecision


class ProposalRepository(Protocol):
    """Append-only, oldest first; ``lock`` makes other deciders wait."""

    def lock(self) -> None: ...
    def add(self, decision: ProposalDecision) -> None: ...
    def decisions(self) -> tuple[ProposalDecision, ...]: ...
