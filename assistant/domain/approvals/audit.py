"""Audit: what happened, append-only and hash-chained; ids and fingerprints only, no personal text."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

GENESIS = "0" * 64
CLOCK_SET_BACK = "clock_set_back_from"  # the detail that notes it, with the moment of the event before


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


@dataclass(frozen=True, slots=True)
class Break:
    """Where a chain does not prove itself: the first row at fault, and why in one French clause."""

    sequence: int
    why: str


def chain(
    previous: AuditEvent | None, *, at: datetime, user_id: str, action: str, subject_id: str, details: Mapping[str, str]
) -> AuditEvent:
    """The event that follows ``previous``."""
    sequence = 1 if previous is None else previous.sequence + 1
    before = GENESIS if previous is None else previous.hash
    bare = AuditEvent(sequence, at, user_id, action, subject_id, dict(details), before, "")
    return replace(bare, hash=_digest(bare))


def with_clock_noted(details: Mapping[str, str], at: datetime, previous: AuditEvent | None) -> Mapping[str, str]:
    """The details, with the moment of the event before where the clock was set back since."""
    if previous is None or at >= previous.at:
        return details
    return {**details, CLOCK_SET_BACK: previous.at.isoformat()}


def canonical(event: AuditEvent) -> str:
    """The JSON that the hash of an event covers: a list without spaces, the keys of details sorted."""
    return json.dumps(
        [
            event.sequence,
            event.at.isoformat(),
            event.user_id,
            event.action,
            event.subject_id,
            dict(sorted(event.details.items())),
            event.previous,
        ],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def first_break(events: Iterable[AuditEvent]) -> Break | None:
    """The first event, of all of them in order, that is missing, changed or out of the chain; None for a whole one."""
    expected, before = 1, GENESIS
    for event in events:
        if event.sequence != expected:
            return Break(expected, "il manque")
        if event.previous != before:
            return Break(expected, "il ne suit pas le précédent")
        if event.hash != _digest(event):
            return Break(expected, "son contenu a été modifié")
        expected, before = expected + 1, event.hash
    return None


def _digest(event: AuditEvent) -> str:
    return hashlib.sha256(canonical(event).encode()).hexdigest()
