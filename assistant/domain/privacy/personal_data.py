"""Personal data of one client or contact: what is held, why, until when; what an erasure deleted and what it left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """One record: ``what`` it is in French, its id and day, why it is kept, and until when (None: while that lasts)."""

    what: str
    id: str
    on: date | None
    why: str
    until: date | None


@dataclass(frozen=True, slots=True)
class ErasureReport:
    """How many records an erasure deleted, or would when ``done`` is False, and those that the law keeps."""

    done: bool
    erased: Mapping[str, int] = field(default_factory=dict)
    kept: tuple[KeptRecord, ...] = ()
