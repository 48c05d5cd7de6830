"""Audit root: what the trail was at the end of a day, signed, so that rows removed from its end are missed."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from assistant.domain.approvals.audit import GENESIS, AuditEvent, Break
from assistant.domain.errors import UnreadableFileError

FORMAT = "courtois-audit-root-1"


@dataclass(frozen=True, slots=True)
class AuditRoot:
    """The trail held ``count`` events, the last one with the hash ``head``, when it was signed ``at`` a moment."""

    on: date
    at: datetime
    count: int
    head: str
    signature: bytes = b""

    @property
    def statement(self) -> bytes:
        """The bytes that the signature covers: canonical JSON on one line."""
        told = [FORMAT, self.on.isoformat(), self.at.isoformat(), self.count, self.head]
        return json.dumps(told, separators=(",", ":")).encode()


def root_of(last: AuditEvent | None, on: date, at: datetime) -> AuditRoot:
    """The unsigned root of a trail whose last event is this one."""
    return AuditRoot(on, at, 0, GENESIS) if last is None else AuditRoot(on, at, last.sequence, last.hash)


def contradiction(events: Sequence[AuditEvent], root: AuditRoot) -> Break | None:
    """Where a whole chain differs from what was signed: rows missing at its end, or others in their place."""
    if len(events) < root.count:
        return Break(len(events) + 1, f"il en manque {root.count - len(events)} à la fin")
    head = events[root.count - 1].hash if root.count else GENESIS
    return None if head == root.head else Break(root.count, "il diffère de ce qui a été signé")


def as_file(root: AuditRoot) -> str:
    """A root as the JSON of its file."""
    told = {
        "format": FORMAT,
        "on": root.on.isoformat(),
        "at": root.at.isoformat(),
        "events": root.count,
        "head": root.head,
        "signature": base64.b64encode(root.signature).decode("ascii"),
    }
    return json.dumps(told, indent=1) + "\n"


def from_file(text: str, name: str) -> AuditRoot:
    """The root of a file; raises UnreadableFileError naming it."""
    try:
        return _read(json.loads(text))
    except (ValueError, KeyError, TypeError):
        raise UnreadableFileError(
            f"{name} n’est pas une racine du journal\u202f: "
            "donnez un fichier écrit par «\u202fcourtois audit root\u202f»."
        ) from None


def _read(told: dict[str, object]) -> AuditRoot:
    if told["format"] != FORMAT or not isinstance(told["events"], int):
        raise ValueError(told["format"])
    return AuditRoot(
        date.fromisoformat(str(told["on"])),
        datetime.fromisoformat(str(told["at"])),
        told["events"],
        str(told["head"]),
        base64.b64decode(str(told["signature"]), validate=True),
    )
