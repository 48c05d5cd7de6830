"""Approval: a person's yes, bound to a fingerprint of the text, the ledger and the rules."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypedDict, Unpack

APPROVAL_LIFETIME = timedelta(days=3)
CLOCKS_DIFFER = timedelta(minutes=5)  # between two machines of one house


class Bound(TypedDict):
    """What an approval is bound to; ``movements`` are stable lines "kind:…", ``rule_set`` its own fingerprint."""

    subject: str
    body: str
    channel: str
    movements: Sequence[str]
    rule_set: str


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved which version of a draft, when, and the fingerprint of what was approved.

    ``parts`` tells the same kind by kind, to say one day what moved; () of an approval older than they are.
    """

    draft_id: str
    version: int
    user_id: str
    at: datetime
    fingerprint: str
    parts: tuple[str, ...] = ()

    def covers(self, fingerprint: str, now: datetime, lifetime: timedelta = APPROVAL_LIFETIME) -> bool:
        """Whether the approval still holds for what would be sent now; a clock set back revives none that lapsed."""
        return self.fingerprint == fingerprint and -CLOCKS_DIFFER <= now - self.at <= lifetime


def parts(**seen: Unpack[Bound]) -> tuple[str, ...]:
    """What ``fingerprint`` covers, one "kind:digest" a kind of movement, and of text, channel and rules."""
    kinds = {"text": [seen["subject"], seen["body"]], "channel": [seen["channel"]], "rules": [seen["rule_set"]]}
    for line in seen["movements"]:
        kinds.setdefault(line.partition(":")[0], []).append(line)
    return tuple(sorted(f"{kind}:{_digest(sorted(lines))}" for kind, lines in kinds.items()))


def moved(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    """The kinds of ``parts`` that are not what they were."""
    return tuple(sorted({part.partition(":")[0] for part in set(before) ^ set(after)}))


def _digest(lines: Sequence[str]) -> str:
    return hashlib.sha256(json.dumps(lines, ensure_ascii=False).encode()).hexdigest()[:16]


def fingerprint(**seen: Unpack[Bound]) -> str:
    """sha-256 over text, channel, sorted ledger movements (any stable line each) and the rule set's own fingerprint."""
    canonical = json.dumps(
        {
            "subject": seen["subject"],
            "body": seen["body"],
            "channel": seen["channel"],
            "movements": sorted(seen["movements"]),
            "rules": seen["rule_set"],
        },
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(canonical.encode()).hexdigest()
