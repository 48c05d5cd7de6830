"""Audit: what happened, append-only and hash-chained; ids and fingerprints only, no personal text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """One event: who did what to which subject; ``hash`` covers it and the event before."""

    sequence: int
    at: datetime
    user_id: str
    action: str
    subject_id: str
    details: Mapping[str, str]
    previous: str
    hash: str


def chain(
    previous: AuditEvent | None, *, at: datetime, user_id: str, action: str, subject_id: str, details: Mapping[str, str]
) -> AuditEvent:
    """The event that follows ``previous``."""
    sequence = 1 if previous is None else previous.sequence + 1
    before = GENESIS if previous is None else previous.hash
    canonical = json.dumps(
        [sequence, at.isoformat(), user_id, action, subject_id, dict(sorted(details.items())), before],
        ensure_ascii=False,
        separators=(",", ":"),
    )
    digest = hashlib.sha256(canonical.encode()).hexdigest()
    return AuditEvent(sequence, at, user_id, action, subject_id, dict(details), before, digest)
