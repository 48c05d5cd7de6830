"""Draft edit: what a person changed in a draft, word by word, each change of a kind."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class EditKind(StrEnum):
    """What a change is about."""

    FACT = "fact"  # a sum, a date, a name, a reference
    LEGAL = "legal"
    STRUCTURE = "structure"  # a sentence more or less, an order, a paragraph
    TONE = "tone"


@dataclass(frozen=True, slots=True)
class EditChange:
    """Words replaced; ``before`` or ``after`` is "" for what was added or taken away."""

    before: str
    after: str
    kind: EditKind


@dataclass(frozen=True, slots=True)
class DraftEdit:
    """What one version changed of the one before it."""

    draft_id: str
    debtor_id: str
    version: int
    user_id: str
    at: datetime
    changes: tuple[EditChange, ...]
