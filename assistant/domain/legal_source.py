"""Legal source: what a rule rests on, as its card of knowledge/legal says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class LegalSource:
    """A card without its text; ``confidence`` is its mark: V1, V1-old, V2, V3, K or policy (how it was read)."""

    id: str
    title: str
    article: str
    checked_on: date
    confidence: str
